package io.casework.messaging;

import io.casework.cases.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Fills templates in the customer's language, as far as we write it. */
@Component
class MessageTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final MessagingSettings settings;

    MessageTemplates(MessagingSettings settings) {
        this.settings = settings;
    }

    String fill(Template template, CaseFile file) {
        Map<String, String> values = values(file);
        return PLACEHOLDER
                .matcher(text(template, languageOf(file)))
                .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(match.group(1)))));
    }

    private Map<String, String> values(CaseFile file) {
        String name = file.customer().name();
        return Map.of(
                "name", name == null ? "" : " " + name,
                "subject", file.subject(),
                "number", file.number(),
                "signature", settings.signature());
    }

    private static String languageOf(CaseFile file) {
        String language = Locale.forLanguageTag(file.labels().language()).getLanguage();
        return language.equals("de") ? "de" : "en";
    }

    private static String text(Template template, String language) {
        String file = "templates/%s_%s.txt".formatted(template.key(), language);
        try (InputStream text = Objects.requireNonNull(MessageTemplates.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
