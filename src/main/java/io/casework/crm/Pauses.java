package io.casework.crm;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failure: twice as long each time, up to a bound, and never exactly as long as others do. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST_OF_CASE = Duration.ofMinutes(15);
    private static final Duration LONGEST_OF_SYSTEM = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private Pauses() {}

    /** @param wish what the other side asked for; null when it did not */
    static Duration ofCase(int earlierFailures, @Nullable Duration wish) {
        Duration own = doubled(earlierFailures, LONGEST_OF_CASE);
        return wish != null && wish.compareTo(own) > 0 ? wish : own;
    }

    static Duration ofSystem(int earlierFailures) {
        return doubled(earlierFailures, LONGEST_OF_SYSTEM);
    }

    private static Duration doubled(int earlierFailures, Duration longest) {
        long step = Math.min(FIRST.toMillis() << Math.min(earlierFailures, MOST_DOUBLINGS), longest.toMillis());
        return Duration.ofMillis(step / 2 + ThreadLocalRandom.current().nextLong(step / 2 + 1));
    }
}
