package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTests {

    private final Sensitivity sensitivity = sensitivity(List.of("lawyer", "legal action", "Anwältin"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You will hear from my LAWYER.",
                "We consider legal action",
                "Meine anwältin meldet sich",
                "Please refund €1,000.00",
                "refund 1.234,56 EUR now",
                "I paid $ 12 500",
                "CHF 2'499.90 are missing",
                "1000€",
                "1.500\u00a0€ zurück",
                "1.500\u202f€ zurück",
                "EUR1500",
                "my lawyers say",
                "we consider legal\naction",
                "meine Anwältinnen",
                "USD 99999999999999999999999999999999",
            })
    void aPersonLooks(String text) {
        assertThat(sensitivity.of(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "My lawyerly friend says hello",
                "Please refund €999.99",
                "refund 99,50 EUR",
                "order 123456 is late",
                "I ordered 2000 pieces",
                "I paid 2000 europium coins",
                "€",
                "€.",
            })
    void nobodyHasTo(String text) {
        assertThat(sensitivity.of(text)).isFalse();
    }

    @Test
    void withoutWords_onlyTheAmountCounts() {
        assertThat(sensitivity(List.of()).of("my lawyer writes")).isFalse();
        assertThat(sensitivity(List.of()).of("5000 EUR")).isTrue();
    }

    @Test
    void whatIsTooLongToBeRead_isForAPerson() {
        assertThat(sensitivity.of("hello ".repeat(10_000))).isTrue();
    }

    @Test
    void staysQuick_onWhatIsMeantToBeSlow() {
        assertThat(sensitivity.of("1,1,1.1'".repeat(2_000))).isFalse();
    }

    private static Sensitivity sensitivity(List<String> words) {
        return new Sensitivity(new SensitivitySettings(words, new BigDecimal("1000")));
    }
}
