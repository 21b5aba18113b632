package io.casework.insights.forecast;

import java.time.Instant;

/**
 * How a promise has gone so far, in the team's working time.
 *
 * @param team a dash when no team has the case, as with the category
 * @param workedMs until it was met, or until now
 * @param budgetMs that was promised
 * @param metAt when it was met; {@link Instant#MAX} of one that runs
 */
record Course(
        String caseNumber,
        PromiseKind kind,
        String team,
        String category,
        long workedMs,
        long budgetMs,
        Instant dueAt,
        Instant metAt) {

    boolean met() {
        return !metAt.equals(Instant.MAX);
    }

    boolean broken() {
        return workedMs > budgetMs;
    }

    long leftMs() {
        return budgetMs - workedMs;
    }
}
