package io.casework.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, as instants; policy code counts business hours.
 *
 * @param firstResponse from the customer's first message to somebody's first answer
 * @param nextResponse of the round that began when the customer wrote again; null in the first round
 * @param solution of the whole case, without the waits for the customer
 * @param solutionSpent working time in milliseconds that the solution took before its clock last began to run
 */
public record Deadlines(
        @Nullable Deadline firstResponse,
        @Nullable Deadline nextResponse,
        @Nullable Deadline solution,
        @Nullable Long solutionSpent) {

    /** Promises that nobody counts on. */
    public Deadlines(@Nullable Instant firstResponseDueAt, @Nullable Instant solutionDueAt) {
        this(bare(firstResponseDueAt), null, bare(solutionDueAt), null);
    }

    private static @Nullable Deadline bare(@Nullable Instant dueAt) {
        return dueAt == null ? null : new Deadline(null, null, dueAt);
    }

    public @Nullable Instant firstResponseDueAt() {
        return firstResponse == null ? null : firstResponse.dueAt();
    }

    public @Nullable Instant solutionDueAt() {
        return solution == null ? null : solution.dueAt();
    }

    /** The response that the customer waits for, or had last. */
    public @Nullable Deadline response() {
        return nextResponse == null ? firstResponse : nextResponse;
    }

    public Duration spent() {
        return Duration.ofMillis(Objects.requireNonNullElse(solutionSpent, 0L));
    }
}
