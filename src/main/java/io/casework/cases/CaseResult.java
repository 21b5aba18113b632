package io.casework.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a case went.
 *
 * @param endedAt when it was resolved, else closed; null while it is open
 * @param score what the customer gave, 1 to 5, on average when asked more than once
 */
public record CaseResult(
        String number,
        CaseType type,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant solutionDueAt,
        int reopenCount,
        @Nullable Double score) {

    public @Nullable Duration duration() {
        return endedAt == null ? null : Duration.between(openedAt, endedAt);
    }

    /** Whether each promise was kept; null when none was made, or none has come to its end. */
    public @Nullable Boolean deadlinesKept() {
        Boolean response = kept(firstRespondedAt, firstResponseDueAt);
        Boolean solution = kept(endedAt, solutionDueAt);
        return (response == null && solution == null)
                ? null
                : Boolean.valueOf(
                        Stream.of(response, solution).filter(Objects::nonNull).allMatch(Boolean::booleanValue));
    }

    public boolean isReopened() {
        return reopenCount > 0;
    }

    private static @Nullable Boolean kept(@Nullable Instant done, @Nullable Instant due) {
        return (done == null || due == null) ? null : Boolean.valueOf(!done.isAfter(due));
    }
}
