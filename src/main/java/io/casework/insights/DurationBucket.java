package io.casework.insights;

import java.time.Duration;

/**
 * Sorts durations into buckets, eight to a doubling, so that medians are read from counts: a bucket's middle is within
 * 4.5 % of each duration in it.
 */
final class DurationBucket {

    private static final int IN_A_DOUBLING = 8;

    private DurationBucket() {}

    /** @return 0 for a millisecond and less */
    static int of(Duration duration) {
        double millis = Math.max(1, duration.toMillis());
        return (int) Math.floor(StrictMath.log(millis) / StrictMath.log(2) * IN_A_DOUBLING);
    }

    static Duration middle(int bucket) {
        return Duration.ofMillis(Math.round(StrictMath.pow(2, (bucket + 0.5) / IN_A_DOUBLING)));
    }
}
