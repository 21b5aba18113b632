package io.casework.assistant.learning;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well a model knows one label.
 *
 * @param texts that have the label
 * @param recall share of them that the model called so; null when there are none
 * @param precision share of those that it called so that are; null when it called none so
 */
public record LabelFigures(String label, int texts, @Nullable Double recall, @Nullable Double precision) {

    /** By label. */
    public static List<LabelFigures> of(List<Judgement> judgements) {
        TreeSet<String> labels =
                judgements.stream().map(Judgement::label).collect(Collectors.toCollection(TreeSet::new));
        judgements.stream().map(Judgement::said).forEach(labels::add);
        return labels.stream().map(label -> of(label, judgements)).toList();
    }

    private static LabelFigures of(String label, List<Judgement> judgements) {
        long given = count(judgements, judgement -> judgement.label().equals(label));
        long said = count(judgements, judgement -> judgement.said().equals(label));
        long both = count(judgements, judgement -> judgement.label().equals(label) && judgement.isRight());
        return new LabelFigures(label, (int) given, share(both, given), share(both, said));
    }

    private static long count(List<Judgement> judgements, Predicate<Judgement> which) {
        return judgements.stream().filter(which).count();
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
