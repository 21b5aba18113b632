package io.casework.assistant.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.casework.assistant.learning.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdFitTests {

    @Test
    void isTheLowestConfidence_fromWhichOnTheTargetIsMet() {
        List<Judged> cases = cases(200, i -> i < 150 ? 0.9 : 0.5, i -> i < 150 || i % 2 == 0);

        assertThat(ThresholdFit.confidence(cases, 0.95)).contains(0.9);
    }

    @Test
    void isNowhere_whenEvenTheSurestAreWrongTooOften() {
        List<Judged> cases = cases(200, i -> i / 200.0, i -> i % 10 != 0);

        assertThat(ThresholdFit.confidence(cases, 0.95)).isEmpty();
    }

    @Test
    void isNowhere_onTooFewCases_howeverRight() {
        assertThat(ThresholdFit.confidence(cases(31, i -> 0.99, i -> true), 0.95))
                .isEmpty();
        assertThat(ThresholdFit.confidence(cases(32, i -> 0.99, i -> true), 0.95))
                .contains(0.99);
    }

    @Test
    void takesCasesOfOneConfidenceTogether() {
        List<Judged> cases = cases(100, i -> 0.8, i -> i < 80);

        assertThat(ThresholdFit.confidence(cases, 0.95)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatItLetsThrough_meetsTheTarget_whateverTheCases(long seed) {
        var random = new Random(seed);
        List<Judged> cases =
                cases(400, i -> Math.round(random.nextDouble() * 100) / 100.0, i -> random.nextInt(20) > 0);

        ThresholdFit.confidence(cases, 0.9).ifPresent(least -> {
            List<Judged> through =
                    cases.stream().filter(each -> each.confidence() >= least).toList();
            int right = (int) through.stream().filter(Judged::isRight).count();
            assertThat(new Proportion(right, through.size()).lower()).isGreaterThanOrEqualTo(0.9);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theChoices_holdTheRightOne_nineTimesInTen_onCasesNotSeen(long seed) {
        var random = new Random(seed);
        double[] seen = random.doubles(500).toArray();

        double from = ThresholdFit.choiceFrom(seen).orElseThrow();

        long held = random.doubles(5_000).filter(unseen -> unseen >= from).count();
        assertThat(held / 5_000.0).isCloseTo(0.9, within(0.05));
    }

    @Test
    void theChoices_areNotKnown_onAHandfulOfCases() {
        assertThat(ThresholdFit.choiceFrom(new double[8])).isEmpty();
    }

    private interface Confidence {
        double of(int index);
    }

    private interface Right {
        boolean is(int index);
    }

    private static List<Judged> cases(int number, Confidence confidence, Right right) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Judged(
                        "track-order", confidence.of(i), Instant.EPOCH, right.is(i) ? "track-order" : "late-delivery"))
                .toList();
    }
}
