package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.Labels;
import io.casework.cases.Milestones;
import io.casework.customers.Customer;
import io.casework.customers.Tier;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplatesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final MessagingSettings SETTINGS =
            new MessagingSettings("Fernhill customer care", Map.of(), URI.create("https://help.example.com/"));

    private final MessageTemplates templates = new MessageTemplates(SETTINGS, new SurveyLinks(SETTINGS));

    @ParameterizedTest
    @EnumSource
    void leaveNoPlaceholder_inEitherLanguage(Template template) {
        assertThat(templates.fill(template, file("en", "Ada")))
                .doesNotContain("{", "}")
                .endsWith("Fernhill customer care");
        assertThat(templates.fill(template, file("de", "Ada")))
                .doesNotContain("{", "}")
                .startsWith("Guten Tag Ada,");
    }

    @ParameterizedTest
    @CsvSource({"de, Guten Tag", "de-CH, Guten Tag", "en-GB, Hello", "fr, Hello", "und, Hello"})
    void speakGermanToGermanSpeakers_andEnglishElse(String language, String greeting) {
        assertThat(templates.fill(Template.SURVEY, file(language, "Ada"))).startsWith(greeting + " Ada,");
    }

    @Test
    void greetWithoutAName_whoHasNone() {
        assertThat(templates.fill(Template.SURVEY, file("en", null))).startsWith("Hello,");
    }

    @Test
    void takeWhatCustomersWriteAsText() {
        assertThat(templates.fill(Template.SURVEY, file("en", "$1 {number}"))).startsWith("Hello $1 {number},");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void haveALinkForEachScore_inTheMailAlone(String language) {
        String mail = templates.fill(Template.SURVEY, file(language, "Ada"), "s3cret");

        assertThat(IntStream.rangeClosed(1, 5)).allSatisfy(score -> assertThat(mail)
                .contains("https://help.example.com/survey/s3cret?score=" + score));
        assertThat(templates.fill(Template.SURVEY, file(language, "Ada"))).isEqualTo(mail.replace("s3cret", "…"));
    }

    private static CaseFile file(String language, @Nullable String name) {
        return new CaseFile(
                "C-100001",
                CaseType.TICKET,
                CaseStatus.OPEN,
                "My tent",
                50,
                Channel.EMAIL,
                null,
                new Labels(null, null, null, null, language),
                null,
                new Milestones(NOW, NOW, null, null, null, NOW, null),
                new Customer("c-1", "ada@example.com", name, null, Tier.STANDARD, NOW),
                0,
                1,
                null,
                null,
                1);
    }
}
