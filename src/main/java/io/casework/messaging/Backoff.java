package io.casework.messaging;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When to try again. A server that does not answer at all is asked every few minutes, so that everything goes out soon
 * after it is back; one that says "later" is left alone for longer and longer.
 */
final class Backoff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2));
    private static final Duration LONGEST_WAIT_FOR_A_SERVER = Duration.ofMinutes(5);
    private static final Duration LONGEST_WISH = Duration.ofHours(12);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempts that have failed, this one included */
    Duration after(int attempts, Attempt.Postponed outcome) {
        Duration step = STEPS.get(Math.min(attempts, STEPS.size()) - 1);
        Duration wait = outcome.reached() ? step : shorter(step, LONGEST_WAIT_FOR_A_SERVER);
        Duration jittered = Duration.ofMillis((long) (wait.toMillis() * (1 + JITTER * random.nextDouble())));
        return outcome.retryAfter() == null ? jittered : longer(jittered, shorter(outcome.retryAfter(), LONGEST_WISH));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
