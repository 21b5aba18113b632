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
    private final SurveyLinks surveys;

    MessageTemplates(MessagingSettings settings, SurveyLinks surveys) {
        this.settings = settings;
        this.surveys = surveys;
    }

    /** As the message is kept: whoever reads it there must not be able to answer in the customer's place. */
    String fill(Template template, CaseFile file) {
        return fill(template, file, SurveyLinks.HIDDEN);
    }

    /** As the message goes out, with the secret that is the customer's. */
    String fill(Template template, CaseFile file, String token) {
        Map<String, String> values = values(file, token);
        return PLACEHOLDER
                .matcher(text(template, languageOf(file)))
                .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(match.group(1)))));
    }

    private Map<String, String> values(CaseFile file, String token) {
        String name = file.customer().name();
        return Map.of(
                "name", name == null ? "" : " " + name,
                "subject", file.subject(),
                "number", file.number(),
                "survey", surveys.url(token),
                "unsubscribe", surveys.unsubscribeUrl(token),
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
