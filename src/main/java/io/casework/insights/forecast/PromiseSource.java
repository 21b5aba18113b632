package io.casework.insights.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case file, as far as its promises are foretold.
 *
 * @param solutionSpent working time in milliseconds before {@code solutionSince}
 * @param pausedSince since when the customer has had our answer; the solution's clock stands still
 */
record PromiseSource(
        String caseNumber,
        String status,
        String team,
        String category,
        Instant openedAt,
        @Nullable Instant firstSince,
        @Nullable Instant firstDueAt,
        @Nullable Instant firstMetAt,
        @Nullable Instant solutionSince,
        @Nullable Instant solutionDueAt,
        @Nullable Long solutionSpent,
        @Nullable Instant pausedSince,
        @Nullable Instant resolvedAt) {

    /** How much working time of a team passes between two instants. */
    @FunctionalInterface
    interface Clockwork {

        Duration between(String team, Instant from, Instant to);
    }

    Stream<Course> courses(Instant now, Clockwork clockwork) {
        return Stream.of(first(now, clockwork), solution(now, clockwork)).flatMap(Stream::ofNullable);
    }

    /** Whether the promise of the solution runs: not while the customer is waited for. */
    boolean runs(Course course) {
        return !course.met()
                && (course.kind() == PromiseKind.FIRST_RESPONSE || (pausedSince == null && !status.equals("waiting")));
    }

    private @Nullable Course first(Instant now, Clockwork clockwork) {
        Instant met = firstMetAt == null ? resolvedAt : firstMetAt;
        return firstDueAt == null
                ? null
                : course(
                        PromiseKind.FIRST_RESPONSE, 0, firstSince, firstDueAt, met, met == null ? now : met, clockwork);
    }

    private @Nullable Course solution(Instant now, Clockwork clockwork) {
        Instant stopped = resolvedAt == null ? pausedSince : resolvedAt;
        return solutionDueAt == null
                ? null
                : course(
                        PromiseKind.SOLUTION,
                        Objects.requireNonNullElse(solutionSpent, 0L),
                        solutionSince,
                        solutionDueAt,
                        resolvedAt,
                        stopped == null ? now : stopped,
                        clockwork);
    }

    private Course course(
            PromiseKind kind,
            long spent,
            @Nullable Instant since,
            Instant dueAt,
            @Nullable Instant metAt,
            Instant until,
            Clockwork clockwork) {
        Instant start = Objects.requireNonNullElse(since, openedAt);
        return new Course(
                caseNumber,
                kind,
                team,
                category,
                spent + clockwork.between(team, start, until).toMillis(),
                spent + clockwork.between(team, start, dueAt).toMillis(),
                dueAt,
                Objects.requireNonNullElse(metAt, Instant.MAX));
    }
}
