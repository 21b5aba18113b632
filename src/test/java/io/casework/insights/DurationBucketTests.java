package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationBucketTests {

    @Test
    void middleIsCloseToEachDurationInIt() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            long millis = 1_000
                    + (long) (StrictMath.pow(random.nextDouble(), 6)
                            * Duration.ofDays(400).toMillis());

            Duration middle = DurationBucket.middle(DurationBucket.of(Duration.ofMillis(millis)));

            assertThat((double) middle.toMillis()).isCloseTo((double) millis, withPercentage(4.5));
        }
    }

    @Test
    void longerDurations_areNeverInASmallerBucket() {
        int last = 0;
        for (long millis = 0; millis < 100_000; millis += 7) {
            int bucket = DurationBucket.of(Duration.ofMillis(millis));
            assertThat(bucket).isGreaterThanOrEqualTo(last);
            last = bucket;
        }
    }
}
