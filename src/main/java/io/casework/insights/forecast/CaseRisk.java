package io.casework.insights.forecast;

import java.time.Instant;

/**
 * How likely a promise of a case will be broken.
 *
 * @param percent from 0 to 100
 * @param compared with how many promises that had lasted longer
 * @param ahead promises of the team that are due before
 * @param loadPercent how many promises run in the team, in percent of the usual; 100 also when that is not known
 */
public record CaseRisk(
        String caseNumber,
        PromiseKind promise,
        String team,
        String category,
        Instant dueAt,
        int percent,
        Likeness likeness,
        int compared,
        int ahead,
        int loadPercent) {}
