package io.casework.engine.connectors;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** When to try again. Unavailable systems get more than a day; a connector that breaks gets minutes. */
final class RetryPolicy {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int WHEN_UNAVAILABLE = 40;
    private static final int WHEN_FAILED = 5;

    private final Random random;

    RetryPolicy(Random random) {
        this.random = random;
    }

    /** @return how many more tries there are after this attempt */
    int retriesLeft(StepOutcome outcome, int attempt) {
        if (outcome instanceof StepOutcome.Unavailable) {
            return Math.max(0, WHEN_UNAVAILABLE - attempt);
        }
        return outcome instanceof StepOutcome.Failed ? Math.max(0, WHEN_FAILED - attempt) : 0;
    }

    /** Exponential with jitter between half and all of the step; never shorter than the other side asked for. */
    Duration delay(int attempt, @Nullable Duration retryAfter) {
        long doubled = FIRST.toMillis() << Math.min(attempt - 1, 20);
        long ceiling = Math.min(doubled, LONGEST.toMillis());
        Duration backoff = Duration.ofMillis(ceiling / 2 + (long) (random.nextDouble() * ceiling / 2));
        return retryAfter != null && retryAfter.compareTo(backoff) > 0 ? retryAfter : backoff;
    }
}
