package io.casework.insights;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the runs of a flow spend their time.
 *
 * @param versions those that went through any step in the period, the latest first
 * @param readUntil changes up to then are in the figures; null while all of them are made anew
 * @param steps those that a case went through in the period, by the model's ids
 */
public record Heatmap(
        String flow,
        DateSpan period,
        String zone,
        @Nullable Instant readUntil,
        List<Integer> versions,
        List<StepFigures> steps) {

    /**
     * The runs of one step. Times are in hours, from when it could begin until it was done; nights and weekends count.
     *
     * @param runs without those that failed
     * @param hours of all runs together
     * @param median within 4.5 %; null of no runs
     * @param ninth what nine of ten runs took at most, as exact
     * @param repeats runs of cases that had been through the step before
     * @param failures attempts that came to nothing
     */
    public record StepFigures(
            String step,
            long runs,
            double hours,
            @Nullable Double median,
            @Nullable Double ninth,
            long repeats,
            long failures) {}
}
