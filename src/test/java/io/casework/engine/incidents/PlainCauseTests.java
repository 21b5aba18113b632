package io.casework.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCauseTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "crm-refused: Case 5003000000D8cuI of C-100042 is locked|crm-refused: Case … of … is locked",
                "mail-refused: ada.marsh@example.com does not exist|mail-refused: … does not exist",
                "The value 'Ada Marsh, 12 Mill Lane' is too long|The value … is too long",
                "Value too long for column \"NAME\": \"Ada Marsh (300)|Value too long for column …",
                "The case's flow can't go on|The case's flow can't go on",
                "GET https://crm.example.com/cases/7?name=Ada was refused|GET … was refused",
                "12 of 40 attempts: 3f2504e0-4f89-11d3-9a0c-0305e82c3301|… of … attempts: …",
                "Unknown property used in expression: ${plan}. Cause: no plan|Unknown property used in expression: ${plan}. Cause: no plan"
            })
    void leavesOut_whatTellsOneFromTheOther(String message, String words) {
        assertThat(PlainCause.words(FailureKind.JOB, message)).isEqualTo(words);
    }

    @Test
    void readsTheFirstLineOnly() {
        String message = "\n### Error updating database.  Cause: broken\n### SQL: INSERT … 'Ada'\n";

        assertThat(PlainCause.words(FailureKind.JOB, message)).isEqualTo("### Error updating database. Cause: broken");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n\n", "4711", "'Ada'"})
    void saysThatThereAreNoWords(String message) {
        assertThat(PlainCause.words(FailureKind.JOB, message)).isIn(PlainCause.NO_WORDS, "…");
    }

    @Test
    void takesOnlyTheCode_ofWhatAnotherProgramSays() {
        assertThat(PlainCause.words(FailureKind.WORKER, "no-credit: Ada Marsh owes us money"))
                .isEqualTo("no-credit");
        assertThat(PlainCause.words(FailureKind.WORKER, "Ada Marsh owes us money"))
                .isEqualTo(PlainCause.NO_WORDS);
    }

    @Test
    void staysShort_whateverTheMessage() {
        assertThat(PlainCause.words(FailureKind.JOB, "word ".repeat(5_000))).hasSizeLessThan(300);
    }

    @Test
    void sameCause_sameId() {
        String id = PlainCause.id("flow", "step", FailureKind.JOB, "words");

        assertThat(id).hasSize(32).isEqualTo(PlainCause.id("flow", "step", FailureKind.JOB, "words"));
        assertThat(id).isNotEqualTo(PlainCause.id("flow", "step", FailureKind.TIMER, "words"));
        assertThat(id).isNotEqualTo(PlainCause.id("flow", null, FailureKind.JOB, "words"));
    }
}
