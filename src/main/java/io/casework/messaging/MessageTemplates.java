package io.casework.messaging;

import io.casework.cases.CaseFile;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fills templates in the customer's language, as far as we write it. */
@Component
class MessageTemplates {

    private static final Set<String> VARIABLES = Set.of("name", "subject", "number", "signature");

    private final MessagingSettings settings;

    MessageTemplates(MessagingSettings settings) {
        this.settings = settings;
        for (Template template : Template.values()) {
            Texts.LANGUAGES.forEach(language -> text(template, language));
        }
    }

    String fill(Template template, CaseFile file) {
        return Texts.fill(text(template, Texts.languageOf(file)), values(file));
    }

    private Map<String, String> values(CaseFile file) {
        String name = file.customer().name();
        return Map.of(
                "name", name == null ? "" : " " + name,
                "subject", file.subject(),
                "number", file.number(),
                "signature", settings.signature());
    }

    private static String text(Template template, String language) {
        return Texts.checked(Texts.read(template.key(), language), template.key(), VARIABLES);
    }
}
