package io.casework.insights.reasons;

import io.casework.insights.reasons.StepReasons.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares each value of each trait with all other runs. A value is told only if it differs beyond chance, as many values
 * as were looked at (Benjamini and Hochberg), and by enough to matter.
 */
record ReasonSearch(List<TracedRun> runs, ZoneId zone, @Nullable Long slowAfterMs) {

    /** Below it a share says little. */
    static final int FEWEST = 20;

    private static final double SLOW_FROM = 0.75;
    private static final double FALSE_ONES = 0.05;
    private static final double WORTH_TELLING = 0.05;

    private record Candidate(Trait trait, String value, FourfoldTable table, double chance) {

        static final Comparator<Candidate> LEAST_BY_CHANCE = Comparator.comparingDouble(Candidate::chance)
                .thenComparing(Candidate::trait)
                .thenComparing(Candidate::value);

        static Candidate of(Trait trait, String value, FourfoldTable table) {
            return new Candidate(trait, value, table, table.chance());
        }
    }

    static ReasonSearch of(List<TracedRun> runs, ZoneId zone) {
        long[] sorted = runs.stream().mapToLong(TracedRun::durationMs).sorted().toArray();
        return new ReasonSearch(
                List.copyOf(runs), zone, sorted.length == 0 ? null : sorted[rank(sorted.length, SLOW_FROM)]);
    }

    boolean isSlow(TracedRun run) {
        return slowAfterMs != null && run.durationMs() > slowAfterMs;
    }

    int slow() {
        return (int) runs.stream().filter(this::isSlow).count();
    }

    int lookedAt() {
        return candidates().size();
    }

    /** The largest differences first. */
    List<Reason> reasons() {
        List<Candidate> sorted =
                candidates().stream().sorted(Candidate.LEAST_BY_CHANCE).toList();
        double[] adjusted = adjusted(sorted);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (adjusted[i] <= FALSE_ONES && Math.abs(sorted.get(i).table().difference()) >= WORTH_TELLING) {
                reasons.add(told(sorted.get(i), adjusted[i]));
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.difference()))
                .thenComparing(Reason::trait)
                .thenComparing(Reason::value));
        return reasons;
    }

    private List<Candidate> candidates() {
        return Arrays.stream(Trait.values())
                .flatMap(trait -> candidates(trait).stream())
                .toList();
    }

    /** Of two values that are all there are, the slower one: the other says the same. */
    private List<Candidate> candidates(Trait trait) {
        Map<String, List<TracedRun>> byValue = runs.stream()
                .collect(Collectors.groupingBy(run -> trait.of(run, zone), TreeMap::new, Collectors.toList()));
        int slow = slow();
        List<Candidate> found = byValue.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= FEWEST
                        && runs.size() - entry.getValue().size() >= FEWEST)
                .map(entry -> Candidate.of(trait, entry.getKey(), table(entry.getValue(), slow)))
                .toList();
        return byValue.size() == 2
                ? found.stream()
                        .filter(each -> each.table().difference() >= 0)
                        .limit(1)
                        .toList()
                : found;
    }

    private FourfoldTable table(List<TracedRun> with, int slow) {
        int slowWith = (int) with.stream().filter(this::isSlow).count();
        return new FourfoldTable(with.size(), slowWith, runs.size() - with.size(), slow - slowWith);
    }

    private static double[] adjusted(List<Candidate> sorted) {
        double[] adjusted = new double[sorted.size()];
        double least = 1;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            least = Math.min(least, sorted.get(i).chance() * sorted.size() / (i + 1));
            adjusted[i] = least;
        }
        return adjusted;
    }

    private Reason told(Candidate found, double chance) {
        Map<Boolean, List<TracedRun>> parts = runs.stream()
                .collect(Collectors.partitioningBy(
                        run -> found.trait().of(run, zone).equals(found.value())));
        long median = median(sorted(parts.getOrDefault(true, List.of())));
        long others = median(sorted(parts.getOrDefault(false, List.of())));
        FourfoldTable table = found.table();
        return new Reason(
                found.trait(),
                found.value(),
                table.runs(),
                table.slow(),
                table.others(),
                table.otherSlow(),
                table.difference(),
                table.low(),
                table.high(),
                median,
                others,
                others == 0 ? null : (double) median / others,
                chance);
    }

    private static long[] sorted(List<TracedRun> runs) {
        return runs.stream().mapToLong(TracedRun::durationMs).sorted().toArray();
    }

    private static long median(long[] sorted) {
        return sorted[rank(sorted.length, 0.5)];
    }

    private static int rank(int length, double share) {
        return Math.max(0, (int) Math.ceil(share * length) - 1);
    }
}
