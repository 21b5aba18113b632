package io.casework.insights.reasons;

import io.casework.insights.DateSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sets the slow runs of a step apart. Each case counts with its last run of the period.
 *
 * @param readUntil changes of cases up to then are in it; null while all facts are made anew
 * @param runs that were looked at
 * @param capped whether there are more, longer ago, that were not
 * @param slow how many of them were slow: the slowest quarter
 * @param slowAfterMs runs that took longer are slow; null of no runs
 * @param lookedAt how many values of traits had runs enough to tell
 * @param reasons those with more slow runs than all others have, the largest difference first
 * @param quick those with fewer
 */
public record StepReasons(
        String flow,
        String step,
        DateSpan period,
        String zone,
        @Nullable Instant readUntil,
        int runs,
        boolean capped,
        int slow,
        @Nullable Long slowAfterMs,
        int lookedAt,
        List<Reason> reasons,
        List<Reason> quick) {

    /**
     * A value of a trait whose runs are slow more or less often than all others.
     *
     * @param difference between both shares, from -1 to 1
     * @param low the difference is at least that, in 95 of 100 cases
     * @param high at most that
     * @param medianRatio how many times as long half of the runs took as half of the others
     * @param chance how many of the reasons up to this one are expected to be chance
     */
    public record Reason(
            Trait trait,
            String value,
            int runs,
            int slow,
            int otherRuns,
            int otherSlow,
            double difference,
            double low,
            double high,
            long medianMs,
            long otherMedianMs,
            @Nullable Double medianRatio,
            double chance) {}
}
