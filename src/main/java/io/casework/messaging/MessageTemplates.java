package io.casework.messaging;

import io.casework.cases.CaseFile;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fills templates in the customer's language, as far as we write it. */
@Component
class MessageTemplates {

    private static final Set<String> VARIABLES =
            Set.of("name", "subject", "number", "survey", "unsubscribe", "signature");

    private final MessagingSettings settings;
    private final SurveyLinks surveys;

    MessageTemplates(MessagingSettings settings, SurveyLinks surveys) {
        this.settings = settings;
        this.surveys = surveys;
        for (Template template : Template.values()) {
            Texts.LANGUAGES.forEach(language -> text(template, language));
        }
    }

    /** As the message is kept: whoever reads it there must not be able to answer in the customer's place. */
    String fill(Template template, CaseFile file) {
        return fill(template, file, SurveyLinks.HIDDEN);
    }

    /** As the message goes out, with the secret that is the customer's. */
    String fill(Template template, CaseFile file, String token) {
        return Texts.fill(text(template, Texts.languageOf(file)), values(file, token));
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

    private static String text(Template template, String language) {
        return Texts.checked(Texts.read(template.key(), language), template.key(), VARIABLES);
    }
}
