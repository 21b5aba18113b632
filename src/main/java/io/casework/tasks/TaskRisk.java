package io.casework.tasks;

import java.time.Instant;

/**
 * How likely a promise of a task's case will be broken, as it was foretold last.
 *
 * @param promise {@code first-response} or {@code solution}
 * @param percent from 0 to 100
 * @param likeness of what it is compared with: {@code team-and-category}, {@code team} or {@code all}
 * @param compared with how many promises that had lasted longer
 * @param ahead promises of the team that are due before
 * @param loadPercent how many promises run in the team, in percent of the usual; 100 also when that is not known
 */
public record TaskRisk(
        String caseNumber,
        String promise,
        Instant dueAt,
        int percent,
        String likeness,
        int compared,
        int ahead,
        int loadPercent) {}
