package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntervalTests {

    private static final int TRIES = 2_000;

    /** Newcombe (1998), tables I and II. */
    @Test
    void sharesAndTheirDifferences_areThoseOfTheLiterature() {
        Interval few = Interval.ofShare(15, 148);
        assertThat(few).isNotNull();
        assertThat(few.low()).isCloseTo(0.0624, offset(0.0002));
        assertThat(few.high()).isCloseTo(0.1605, offset(0.0002));

        Interval some = Interval.ofShare(56, 70);
        Interval others = Interval.ofShare(48, 80);
        assertThat(some).isNotNull();
        assertThat(others).isNotNull();
        Interval by = some.minus(others);
        assertThat(by.value()).isCloseTo(0.2, offset(0.0001));
        assertThat(by.low()).isCloseTo(0.0524, offset(0.0002));
        assertThat(by.high()).isCloseTo(0.3339, offset(0.0002));
        assertThat(by.holdsZero()).isFalse();
    }

    @Test
    void ofNothing_nothingIsSaid() {
        assertThat(Interval.ofShare(0, 0)).isNull();
        assertThat(Interval.ofMean(5, 25, 1)).isNull();
        assertThat(Interval.ofMedian(List.of())).isNull();
        assertThat(Interval.ofMedian(List.of(new BucketCount(80, 5)))).isNull();
    }

    @Test
    void theTruthIsInside_nineteenTimesInTwenty() {
        assertThat(caught(0.2, random -> Interval.ofShare(count(random, 60, 0.2), 60)))
                .isBetween(0.93, 0.98);
        assertThat(caught(3.5, random -> mean(random, 40))).isBetween(0.93, 0.97);
        assertThat(caught(10, random -> median(random, 45))).isBetween(0.93, 0.99);
    }

    @Test
    void whereThereIsNoDifference_noneIsFound_nineteenTimesInTwenty() {
        assertThat(caught(0, random -> minus(mean(random, 40), mean(random, 55))))
                .isBetween(0.93, 0.97);
        assertThat(caught(0, random -> minus(median(random, 45), median(random, 31))))
                .isBetween(0.93, 1.0);
    }

    private static double caught(double truth, Function<Random, @Nullable Interval> draw) {
        Random random = new Random(11);
        IntFunction<Boolean> holds = i -> {
            Interval drawn = draw.apply(random);
            return drawn != null && drawn.holds(truth);
        };
        return IntStream.range(0, TRIES)
                        .mapToObj(holds)
                        .filter(Boolean::booleanValue)
                        .count()
                / (double) TRIES;
    }

    private static Interval minus(@Nullable Interval one, @Nullable Interval other) {
        assertThat(one).isNotNull();
        assertThat(other).isNotNull();
        return one.minus(other);
    }

    private static long count(Random random, int cases, double share) {
        return IntStream.range(0, cases)
                .filter(i -> random.nextDouble() < share)
                .count();
    }

    /** Of points from 2 to 5, each as likely. */
    private static @Nullable Interval mean(Random random, int cases) {
        int[] points = IntStream.range(0, cases).map(i -> 2 + random.nextInt(4)).toArray();
        return Interval.ofMean(
                IntStream.of(points).sum(),
                IntStream.of(points).map(point -> point * point).sum(),
                cases);
    }

    /** Of times around ten hours, half of which are shorter; each as the middle of its bucket. */
    private static @Nullable Interval median(Random random, int cases) {
        TreeMap<Integer, Long> buckets = IntStream.range(0, cases)
                .mapToObj(i -> DurationBucket.of(
                        Duration.ofMillis(Math.round(36_000_000 * Math.pow(2, 3 * random.nextGaussian())))))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return Interval.ofMedian(buckets.entrySet().stream()
                .map(each -> new BucketCount(each.getKey(), each.getValue()))
                .toList());
    }
}
