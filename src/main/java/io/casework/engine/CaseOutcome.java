package io.casework.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one case. What is null is not known of it, and does not count.
 *
 * @param duration from its opening to its resolution
 * @param deadlinesKept whether each promise to the customer was
 * @param satisfaction 1, not at all, to 5
 */
public record CaseOutcome(
        String caseNumber,
        @Nullable Duration duration,
        @Nullable Boolean deadlinesKept,
        @Nullable Boolean reopened,
        @Nullable Double satisfaction) {}
