package io.casework.insights.reasons;

import io.casework.insights.StepRun;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A run of a step with what is known of its case; of people, nothing.
 *
 * @param reopened whether the case had been opened again before the step could begin
 * @param attached whether the case had a file by then
 * @param startedAt when the step could begin
 */
record TracedRun(
        long id,
        String caseNumber,
        LocalDate finishedOn,
        long durationMs,
        boolean repeated,
        String team,
        String category,
        String caseType,
        int flowVersion,
        int priority,
        String channel,
        String language,
        String tier,
        boolean reopened,
        boolean attached,
        Instant startedAt) {

    StepRun told() {
        return new StepRun(id, caseNumber, finishedOn, durationMs, repeated, false, team, category);
    }
}
