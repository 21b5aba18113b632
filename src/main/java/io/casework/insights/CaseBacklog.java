package io.casework.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in, what was done, and what was left. A case that was opened again counts as left until it was resolved the
 * last time.
 *
 * @param zone whose days are meant
 * @param readUntil changes of cases up to then are in the figures; null while all of them are made anew
 * @param step how long the steps of the course are
 * @param course the earliest first
 * @param ages of what is left now, whatever the period
 * @param oldest when the oldest of it was opened; null when nothing is left
 */
public record CaseBacklog(
        DateSpan period,
        String zone,
        @Nullable Instant readUntil,
        TrendStep step,
        List<BacklogStep> course,
        List<BacklogAge> ages,
        @Nullable Instant oldest) {

    /**
     * @param startsOn the first day of the step that is in the period
     * @param done resolved, or ended without
     * @param left at the end of its last day
     */
    public record BacklogStep(LocalDate startsOn, long opened, long done, long left) {}

    /**
     * @param cases how many are of that age
     * @param awaitingCustomer how many of them
     */
    public record BacklogAge(AgeBand age, long cases, long awaitingCustomer) {}
}
