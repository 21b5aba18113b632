package io.casework.assistant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTests {

    @Test
    void calibrationError_isTheGapBetweenConfidenceAndAccuracy() {
        List<Judgement> judgements = IntStream.range(0, 10)
                .mapToObj(i -> judged(i < 6 ? "a" : "b", 0.9))
                .toList();

        Evaluation evaluation = Evaluation.of(judgements);

        assertThat(evaluation.accuracy()).isCloseTo(0.6, offset(1e-9));
        assertThat(evaluation.calibrationError()).isCloseTo(0.3, offset(1e-9));
    }

    @Test
    void macroF1_countsEveryLabelAlike() {
        List<Judgement> judgements = List.of(judged("a", 1), judged("a", 1), judged("a", 1), judged("b", 1));

        assertThat(Evaluation.of(judgements).macroF1()).isCloseTo((6.0 / 7 + 0) / 2, offset(1e-9));
    }

    @Test
    void temperature_makesConfidenceHonest() {
        List<double[]> scores =
                IntStream.range(0, 100).mapToObj(i -> new double[] {4, 0}).toList();
        int[] answers = IntStream.range(0, 100).map(i -> i < 75 ? 0 : 1).toArray();

        Temperature fitted = Temperature.fit(scores, answers);

        assertThat(fitted.probabilities(scores.get(0))[0]).isCloseTo(0.75, offset(0.01));
    }

    /** Says "a", whatever the truth. */
    private static Judgement judged(String truth, double confidence) {
        TextScores.Score said = new TextScores.Score("a", confidence, confidence);
        TextScores.Score other = new TextScores.Score("b", 1 - confidence, 1 - confidence);
        return new Judgement(truth, new TextScores(List.of(said, other)));
    }
}
