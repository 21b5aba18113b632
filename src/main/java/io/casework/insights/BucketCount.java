package io.casework.insights;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many cases or runs took about as long as {@link DurationBucket#middle}. */
record BucketCount(int bucket, long cases) {

    static final double HALF = 0.5;
    static final double NINE_TENTHS = 0.9;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    /**
     * The hours that this share of them took at most.
     *
     * @param times the shortest first
     */
    static @Nullable Double hoursOf(List<BucketCount> times, double share) {
        long all = times.stream().mapToLong(BucketCount::cases).sum();
        return hoursAt(times, Math.max(1, (long) Math.ceil(share * all)));
    }

    /**
     * The hours that the one at a rank took, the first of which is 1; null where there are fewer.
     *
     * @param times the shortest first
     */
    static @Nullable Double hoursAt(List<BucketCount> times, long rank) {
        long seen = 0;
        for (BucketCount time : times) {
            seen += time.cases();
            if (seen >= rank) {
                return DurationBucket.middle(time.bucket()).toMillis() / HOUR;
            }
        }
        return null;
    }
}
