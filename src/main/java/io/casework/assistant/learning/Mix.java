package io.casework.assistant.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each label is given. */
public final class Mix {

    private static final double SHIFTED = 0.25;
    private static final double SMOOTHING = 0.5;

    private final Map<String, Long> counts;
    private final long total;

    private Mix(Map<String, Long> counts) {
        this.counts = counts;
        this.total = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public static Mix of(List<String> labels) {
        return new Mix(labels.stream().collect(Collectors.groupingBy(label -> label, Collectors.counting())));
    }

    /** Whether this mix is still that of before: under 0.25 by the population stability index. */
    public Finding shiftFrom(Mix before) {
        double shift = stabilityIndex(before);
        return new Finding(Finding.Check.SAME_MIX, shift < SHIFTED, shift, SHIFTED, null);
    }

    private double stabilityIndex(Mix before) {
        TreeSet<String> labels = Stream.concat(counts.keySet().stream(), before.counts.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return labels.stream()
                .mapToDouble(label -> term(share(label, labels.size()), before.share(label, labels.size())))
                .sum();
    }

    private static double term(double now, double then) {
        return (now - then) * Math.log(now / then);
    }

    private double share(String label, int labels) {
        return (counts.getOrDefault(label, 0L) + SMOOTHING) / (total + SMOOTHING * labels);
    }
}
