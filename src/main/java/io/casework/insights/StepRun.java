package io.casework.insights;

import java.time.LocalDate;

/**
 * A run of a step that is in a heatmap.
 *
 * @param id of its row in the step ledger
 * @param repeated whether the case had been through the step before
 * @param failed whether it came to nothing
 */
public record StepRun(
        long id,
        String caseNumber,
        LocalDate finishedOn,
        long durationMs,
        boolean repeated,
        boolean failed,
        String team,
        String category) {}
