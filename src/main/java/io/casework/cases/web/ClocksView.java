package io.casework.cases.web;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.cases.Milestones;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a case as clocks.
 *
 * @param nextResponse since the customer wrote again; null in the first round
 * @param pausedSince since when we wait for the customer and the clock of the solution stands still
 */
record ClocksView(
        @Nullable ClockView firstResponse,
        @Nullable ClockView nextResponse,
        @Nullable ClockView solution,
        @Nullable Instant pausedSince) {

    /**
     * @param since when the clock began to run
     * @param warningAt when three quarters of the time have passed
     * @param metAt when the promise was kept, or broken late
     */
    record ClockView(@Nullable Instant since, @Nullable Instant warningAt, Instant dueAt, @Nullable Instant metAt) {}

    static @Nullable ClocksView of(CaseFile file) {
        Deadlines deadlines = file.deadlines();
        if (deadlines == null) {
            return null;
        }
        Milestones milestones = file.milestones();
        return new ClocksView(
                clock(deadlines.firstResponse(), milestones.firstRespondedAt()),
                clock(deadlines.nextResponse(), milestones.nextRespondedAt()),
                clock(deadlines.solution(), solvedAt(milestones)),
                file.status() == CaseStatus.WAITING ? milestones.pausedSince() : null);
    }

    /** A case that the customer's silence resolved was solved when we answered. */
    private static @Nullable Instant solvedAt(Milestones milestones) {
        return milestones.resolvedAt() == null || milestones.pausedSince() == null
                ? milestones.resolvedAt()
                : milestones.pausedSince();
    }

    private static @Nullable ClockView clock(@Nullable Deadline deadline, @Nullable Instant metAt) {
        return deadline == null ? null : new ClockView(deadline.since(), deadline.warningAt(), deadline.dueAt(), metAt);
    }
}
