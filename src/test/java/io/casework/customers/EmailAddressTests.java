package io.casework.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.shared.Problem;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "Sam@Example.TEST, sam@example.test",
        "'  sam@example.test ', sam@example.test",
        "ｓａｍ@example.test, sam@example.test",
        "info@BÜCHER.example, info@xn--bcher-kva.example",
        "info@bücher.example, info@xn--bcher-kva.example",
        "o'brien+tag@mail.example.test, o'brien+tag@mail.example.test",
        "jürgen@example.test, jürgen@example.test"
    })
    void foldsEachWayToWriteAnAddress(String written, String key) {
        assertThat(EmailAddress.of(written).key()).isEqualTo(key);
    }

    @Test
    void foldsIndependentlyOfTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(EmailAddress.of("INFO@EXAMPLE.TEST").key()).isEqualTo("info@example.test");
            assertThat(EmailAddress.of("\u0130nfo@EXAMPLE.test").key())
                    .isEqualTo(EmailAddress.of("\u0130NFO@example.test").key());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sam",
                "@example.test",
                "sam@",
                "sam@example",
                "sam@-a.test",
                "sam@a..test",
                "a@b@example.test",
                "sam sample@example.test",
                ".sam@example.test",
                "sam.@example.test",
                "sa..m@example.test",
                "sam@example.test\r\nBcc: all@example.test",
                "\"quoted sam\"@example.test",
                "sam@[127.0.0.1]",
                "sam\u0000@example.test",
                "sam\u200b@example.test",
                "sam@exa_mple.test",
                "<sam@example.test>"
            })
    void refusesWhatNoMailCouldBeSentTo(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@example.test"))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> EmailAddress.of("a@" + "b.".repeat(130) + "test"))
                .isInstanceOf(Problem.InvalidInput.class);
    }
}
