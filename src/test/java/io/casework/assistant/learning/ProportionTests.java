package io.casework.assistant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 0.0000, 1.0000", "31, 31, 0.9498, 1.0000", "32, 32, 0.9513, 1.0000", "95, 100, 0.9141, 0.9714"})
    void knowsHowFarChanceMayHaveMovedIt(int hits, int cases, double lower, double upper) {
        var proportion = new Proportion(hits, cases);

        assertThat(proportion.lower()).isCloseTo(lower, within(1e-4));
        assertThat(proportion.upper()).isCloseTo(upper, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.95})
    void holdsTheTruth_aboutNineTimesInTen_onEitherSide(double truth) {
        var random = new Random(7);
        int below = 0;
        int above = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            var drawn = new Proportion(0, 0);
            for (int i = 0; i < 80; i++) {
                drawn = drawn.plus(random.nextDouble() < truth);
            }
            below += drawn.lower() <= truth ? 1 : 0;
            above += drawn.upper() >= truth ? 1 : 0;
        }

        assertThat(below / 2_000.0).isBetween(0.84, 0.96);
        assertThat(above / 2_000.0).isBetween(0.84, 0.96);
    }

    @Test
    void refusesMoreHitsThanCases() {
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
