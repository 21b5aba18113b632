package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {

    @ParameterizedTest
    @CsvSource({
        "a b c d, a b c d, 0",
        "a b c d, a x c d, 0.25",
        "a b c d, a b c, 0.25",
        "a b, c d, 1",
        "'', '', 0",
        "'', a b, 1"
    })
    void isTheShareOfWordsChanged(String before, String after, double distance) {
        assertThat(EditDistance.between(before, after)).isEqualTo(distance);
    }
}
