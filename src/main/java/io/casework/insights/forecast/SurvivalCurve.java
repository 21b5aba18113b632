package io.casework.insights.forecast;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How many promises are still unmet after how much working time, by Kaplan and Meier: those that run still count for as
 * long as they have run.
 */
final class SurvivalCurve {

    private final long[] lasted;
    private final long[] steps;
    private final double[] unmet;

    private SurvivalCurve(long[] lasted, long[] steps, double[] unmet) {
        this.lasted = lasted;
        this.steps = steps;
        this.unmet = unmet;
    }

    static SurvivalCurve of(Collection<Course> courses) {
        List<Course> sorted = courses.stream()
                .sorted(Comparator.comparingLong(Course::workedMs))
                .toList();
        long[] lasted = sorted.stream().mapToLong(Course::workedMs).toArray();
        long[] steps = sorted.stream()
                .filter(Course::met)
                .mapToLong(Course::workedMs)
                .distinct()
                .toArray();
        long[] met =
                sorted.stream().filter(Course::met).mapToLong(Course::workedMs).toArray();
        double[] unmet = new double[steps.length];
        double share = 1;
        for (int i = 0; i < steps.length; i++) {
            int events = before(met, steps[i] + 1) - before(met, steps[i]);
            share *= 1 - (double) events / (lasted.length - before(lasted, steps[i]));
            unmet[i] = share;
        }
        return new SurvivalCurve(lasted, steps, unmet);
    }

    /** How many had lasted longer than this. */
    int comparable(long workedMs) {
        return lasted.length - before(lasted, workedMs + 1);
    }

    /**
     * How likely a promise that is unmet after some time is so after more. Half a promise each way is added to those
     * compared, so that nothing is certain.
     */
    double stillUnmet(long workedMs, double laterMs) {
        int compared = comparable(workedMs);
        double now = share(workedMs);
        double share = now == 0 ? 0 : share((long) laterMs) / now;
        return (share * compared + 0.5) / (compared + 1);
    }

    /**
     * When a promise that is unmet after some time is met.
     *
     * @param luck from 0 to 1: which share of those like it last longer
     * @return {@link Long#MAX_VALUE} when longer than any is known to have lasted
     */
    long metAfter(long workedMs, double luck) {
        double share = luck * share(workedMs);
        int low = before(steps, workedMs + 1);
        int high = steps.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unmet[middle] < share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == steps.length ? Long.MAX_VALUE : steps[low];
    }

    /** What one of ten took at most. */
    long quickest() {
        return steps.length == 0 ? 0 : steps[steps.length / 10];
    }

    private double share(long workedMs) {
        int passed = before(steps, workedMs + 1);
        return passed == 0 ? 1 : unmet[passed - 1];
    }

    private static int before(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }
}
