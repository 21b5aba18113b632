package io.casework.assistant.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often a model is right when it is about so sure: one point of its calibration plot.
 *
 * @param confidence what it said on average, 0 to 1
 * @param accuracy how often that was right, 0 to 1
 */
public record Reliability(int texts, double confidence, double accuracy) {

    /**
     * The least sure first; ranges of confidence without a text are left out.
     *
     * @param bins how many ranges of equal width
     */
    public static List<Reliability> of(List<Judgement> judgements, int bins) {
        Map<Integer, List<Judgement>> byBin = judgements.stream()
                .collect(Collectors.groupingBy(
                        judgement -> Math.min(bins - 1, (int) (judgement.confidence() * bins)),
                        TreeMap::new,
                        Collectors.toList()));
        return byBin.values().stream().map(Reliability::of).toList();
    }

    /** How far what was said is from what came true. */
    double gap() {
        return Math.abs(confidence - accuracy);
    }

    private static Reliability of(List<Judgement> bin) {
        return new Reliability(
                bin.size(),
                bin.stream().mapToDouble(Judgement::confidence).average().orElse(0),
                bin.stream().filter(Judgement::isRight).count() / (double) bin.size());
    }
}
