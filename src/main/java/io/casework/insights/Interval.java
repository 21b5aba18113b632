package io.casework.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is, chance considered, in nineteen of twenty such cases.
 *
 * @param value that was found
 */
public record Interval(double value, double low, double high) {

    private static final double Z = 1.96;

    /** Of a share, by E. B. Wilson (1927); null without cases. */
    static @Nullable Interval ofShare(long hits, long cases) {
        if (cases == 0) {
            return null;
        }
        double share = (double) hits / cases;
        double centre = (hits + Z * Z / 2) / (cases + Z * Z);
        double spread = Z * Math.sqrt(share * (1 - share) * cases + Z * Z / 4) / (cases + Z * Z);
        return new Interval(share, Math.max(0, centre - spread), Math.min(1, centre + spread));
    }

    /**
     * Of a mean; null of fewer than two.
     *
     * @param squares the sum of the squares of what {@code sum} adds up
     */
    static @Nullable Interval ofMean(long sum, long squares, long cases) {
        if (cases < 2) {
            return null;
        }
        double mean = (double) sum / cases;
        double variance = Math.max(0, squares - sum * mean) / (cases - 1);
        double spread = Z * Math.sqrt(variance / cases);
        return new Interval(mean, mean - spread, mean + spread);
    }

    /**
     * Of a median in hours, between the times at the ranks that it lies between whatever way times are distributed; null
     * of fewer than six, of which nothing can be said.
     *
     * @param times the shortest first
     */
    static @Nullable Interval ofMedian(List<BucketCount> times) {
        long cases = times.stream().mapToLong(BucketCount::cases).sum();
        double reach = Z * Math.sqrt((double) cases);
        long low = (long) Math.floor((cases - reach) / 2);
        long high = (long) Math.ceil(1 + (cases + reach) / 2);
        Double middle = BucketCount.hoursAt(times, (cases + 1) / 2);
        Double least = BucketCount.hoursAt(times, low);
        Double most = BucketCount.hoursAt(times, high);
        return low < 1 || middle == null || least == null || most == null ? null : new Interval(middle, least, most);
    }

    /**
     * How much more it is than another one, by the method of variance estimates recovery (Zou and Donner 2008); for
     * shares it is Newcombe's.
     */
    Interval minus(Interval other) {
        double by = value - other.value;
        return new Interval(
                by,
                by - Math.hypot(value - low, other.high - other.value),
                by + Math.hypot(high - value, other.value - other.low));
    }

    /** Whether it may as well be nothing. */
    boolean holdsZero() {
        return low <= 0 && high >= 0;
    }

    boolean holds(double other) {
        return low <= other && other <= high;
    }
}
