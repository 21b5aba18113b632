package io.casework.flows.rehearsal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a case does not go on. */
final class Words {

    private static final Pattern IDENTIFIER =
            Pattern.compile("(?:identifier|property used in expression)\\D*?'?(\\w+)'?");
    private static final Pattern ERROR_CODE = Pattern.compile("errorCode '([^']*)'");

    /** The guards of the engine say so of a flow that never waits. */
    private static final String STEPS_SPENT = "steps without waiting for anything";

    private Words() {}

    static String of(RuntimeException fault, @Nullable Element at) {
        String where = name(at);
        String said = causes(fault)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce("", (all, one) -> all + ' ' + one);
        if (causes(fault).anyMatch(PathWatch.TooManySteps.class::isInstance) || said.contains(STEPS_SPENT)) {
            return "The flow goes round and round; it was stopped at " + where + '.';
        }
        if (said.contains("No outgoing sequence flow")) {
            return "At " + where + " no condition is true, and there is no default way.";
        }
        if (said.contains("No rule of the decision")) {
            return "No rule of the decision at " + where + " covers this case.";
        }
        return Optional.of(ERROR_CODE.matcher(said))
                .filter(Matcher::find)
                .map(code -> "The error " + code.group(1) + " is thrown at " + where + ", and nobody catches it.")
                .or(() -> Optional.of(IDENTIFIER.matcher(said))
                        .filter(text -> said.contains("resolve identifier") && text.find())
                        .map(text ->
                                "The flow reads " + text.group(1) + " at " + where + ", which has no value there."))
                .orElse("The flow can't go on at " + where + '.');
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    static String uncaught(Element at, String code) {
        return name(at) + " was refused with " + code + ", and nobody catches it.";
    }

    static String unanswered(Element at, Wait.Kind kind) {
        return kind == Wait.Kind.TASK
                ? "Nobody has done " + name(at) + " in this case, so nobody knows what came of it."
                : "Nothing is recorded of what " + name(at) + " answers in this case.";
    }

    static String unheard(Element at, @Nullable String message) {
        return name(at) + " waits for the message " + message + ", which did not come in this case.";
    }

    static String waitsForEver(@Nullable Element at) {
        return name(at) + " waits for ever: another way into it is not taken.";
    }

    private static String name(@Nullable Element at) {
        return at == null ? "the start" : '"' + at.elementName() + '"';
    }
}
