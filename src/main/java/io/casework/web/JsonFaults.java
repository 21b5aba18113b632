package io.casework.web;

import io.casework.shared.Problem;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field of a JSON document that can't be read, never its value. */
final class JsonFaults {

    private static final int LONGEST_PATH = 200;

    private JsonFaults() {}

    static Problem problemOf(HttpMessageNotReadableException fault) {
        List<Throwable> causes = Stream.<@Nullable Throwable>iterate(fault, JsonFaults::causeOf)
                .takeWhile(cause -> cause != null)
                .toList();
        return causes.stream()
                .flatMap(cause -> ofStream(cause).stream())
                .findFirst()
                .orElseGet(() -> ofDocument(causes));
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable fault) {
        return fault == null ? null : fault.getCause();
    }

    private static Optional<Problem> ofStream(Throwable cause) {
        if (cause instanceof SocketTimeoutException) {
            return Optional.of(Problem.TryLater.tooSlow());
        }
        return cause instanceof Problem problem ? Optional.of(problem) : Optional.empty();
    }

    private static Problem ofDocument(List<Throwable> causes) {
        return causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(json -> new Problem.InvalidInput(pathOf(json), messageOf(json)))
                .orElseGet(() -> new Problem.InvalidInput("body", "is missing or is not valid JSON"));
    }

    private static String messageOf(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        if (fault instanceof StreamConstraintsException) {
            return "is nested too deep, or a name, number or text in it is too long";
        }
        if (fault instanceof StreamReadException) {
            return String.valueOf(fault.getOriginalMessage()).startsWith("Duplicate")
                    ? "appears twice"
                    : "is not valid JSON";
        }
        if (fault instanceof InvalidFormatException) {
            return "has not the expected form";
        }
        return fault instanceof MismatchedInputException ? "has not the expected type" : "cannot be read";
    }

    private static String pathOf(JacksonException fault) {
        boolean isSyntax =
                fault instanceof StreamReadException || fault.getPath().isEmpty();
        String path = isSyntax ? pathOfParser(fault) : pathOfReferences(fault.getPath());
        return path.isEmpty() ? "body" : printable(path);
    }

    private static String pathOfReferences(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            append(path, reference.getPropertyName(), reference.getIndex());
        }
        return path.toString();
    }

    private static String pathOfParser(JacksonException fault) {
        if (!(fault.processor() instanceof JsonParser parser)) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        appendFromRoot(path, parser.streamReadContext());
        return path.toString();
    }

    private static void appendFromRoot(StringBuilder path, TokenStreamContext context) {
        if (context.getParent() == null || path.length() > LONGEST_PATH) {
            return;
        }
        appendFromRoot(path, context.getParent());
        append(path, context.currentName(), context.inArray() ? context.getCurrentIndex() : -1);
    }

    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name);
        } else if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }

    /** A field's name is the caller's to choose, too. */
    private static String printable(String path) {
        String cut = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
        return cut.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Sc}\\p{Sm} ]", "?");
    }
}
