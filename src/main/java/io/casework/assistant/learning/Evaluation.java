package io.casework.assistant.learning;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How good a model's judgements are.
 *
 * @param accuracy share of right labels
 * @param macroF1 the F1 of the labels, each counting the same
 * @param calibrationError expected calibration error over 15 bins of confidence: how far "80 % sure" is from right in
 *     80 of 100 cases
 */
public record Evaluation(int texts, double accuracy, double macroF1, double calibrationError) {

    private static final int BINS = 15;

    public static Evaluation of(List<Judgement> judgements) {
        return new Evaluation(
                judgements.size(),
                judgements.stream().mapToInt(Evaluation::right).average().orElse(0),
                macroF1(judgements),
                calibrationError(judgements));
    }

    private static double macroF1(List<Judgement> judgements) {
        TreeSet<String> labels =
                judgements.stream().map(Judgement::label).collect(Collectors.toCollection(TreeSet::new));
        return labels.stream()
                .mapToDouble(label -> f1(label, judgements))
                .average()
                .orElse(0);
    }

    private static double f1(String label, List<Judgement> judgements) {
        long given = judgements.stream().filter(j -> j.label().equals(label)).count();
        long said = judgements.stream().filter(j -> j.said().equals(label)).count();
        long both = judgements.stream()
                .filter(j -> j.label().equals(label) && j.isRight())
                .count();
        return 2.0 * both / (given + said);
    }

    private static double calibrationError(List<Judgement> judgements) {
        double gaps = Reliability.of(judgements, BINS).stream()
                .mapToDouble(bin -> bin.texts() * bin.gap())
                .sum();
        return gaps / Math.max(1, judgements.size());
    }

    private static int right(Judgement judgement) {
        return judgement.isRight() ? 1 : 0;
    }
}
