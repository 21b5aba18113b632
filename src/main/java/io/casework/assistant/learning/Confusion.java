package io.casework.assistant.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts of one label that a model took for another.
 *
 * @param said what it called them
 */
public record Confusion(String label, String said, int texts) {

    private static final Comparator<Confusion> MOST_FREQUENT_FIRST = Comparator.comparingInt(Confusion::texts)
            .reversed()
            .thenComparing(Confusion::label)
            .thenComparing(Confusion::said);

    private record Pair(String label, String said) {}

    /** The most frequent ones. */
    public static List<Confusion> of(List<Judgement> judgements, int limit) {
        Map<Pair, Long> counts = judgements.stream()
                .filter(judgement -> !judgement.isRight())
                .collect(Collectors.groupingBy(
                        judgement -> new Pair(judgement.label(), judgement.said()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Confusion(
                        entry.getKey().label(),
                        entry.getKey().said(),
                        entry.getValue().intValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .limit(limit)
                .toList();
    }
}
