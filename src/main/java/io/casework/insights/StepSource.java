package io.casework.insights;

import java.time.Instant;

/**
 * A row of the step ledger, as far as facts are made of it.
 *
 * @param outcome {@code done}, {@code refused}, {@code unavailable} or {@code failed}
 */
record StepSource(
        long id,
        String caseNumber,
        String flowKey,
        int flowVersion,
        String step,
        String outcome,
        Instant finishedAt,
        long durationMs) {

    /** A connector that refuses has answered, and the flow goes on by what it said. */
    boolean failed() {
        return !outcome.equals("done") && !outcome.equals("refused");
    }
}
