package io.casework.messaging;

import io.casework.cases.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with variables in curly brackets, in the languages that we write. */
final class Texts {

    static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private Texts() {}

    /** The language of a case as far as we write it, else English. */
    static String languageOf(CaseFile file) {
        return languageOf(file.labels().language());
    }

    static String languageOf(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.contains(language) ? language : "en";
    }

    /** A text of the product: {@code templates/<name>_<language>.txt}. */
    static String read(String name, String language) {
        String file = "templates/%s_%s.txt".formatted(name, language);
        try (InputStream text = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is filled in is text: a bracket in it is a bracket. */
    static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(match.group(1)))));
    }

    /** @throws IllegalArgumentException when the text names a variable that it cannot have */
    static String checked(String text, String name, Set<String> variables) {
        VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(variable -> !variables.contains(variable))
                .findFirst()
                .ifPresent(variable -> {
                    throw new IllegalArgumentException("The text %s names the variable {%s}; it can have %s"
                            .formatted(
                                    name, variable, variables.stream().sorted().toList()));
                });
        return text;
    }
}
