package io.casework.insights;

import io.casework.shared.Keyed;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What dashboards say of cases. Except for those opened, invited and rated, a case counts on the day it was resolved the
 * last time.
 */
public enum Figure implements Keyed {
    OPENED(FigureUnit.CASES, CaseSums::opened, CaseSums::opened),
    RESOLVED(FigureUnit.CASES, CaseSums::resolved, CaseSums::resolved),
    /** Hours from opened to resolved. */
    RESOLUTION_TIME(FigureUnit.HOURS, CaseSums::resolutionMs, CaseSums::resolved),
    /** Of them, those not spent waiting for the customer. */
    OWN_TIME(FigureUnit.HOURS, CaseSums::ownMs, CaseSums::resolved),
    FIRST_RESPONSE_TIME(FigureUnit.HOURS, CaseSums::firstResponseMs, CaseSums::answered),
    FIRST_RESPONSE_KEPT(FigureUnit.SHARE, CaseSums::firstResponseKept, CaseSums::firstResponsePromised),
    FIRST_RESPONSE_NEAR(FigureUnit.SHARE, CaseSums::firstResponseNear, CaseSums::firstResponsePromised),
    SOLUTION_KEPT(FigureUnit.SHARE, CaseSums::solutionKept, CaseSums::solutionPromised),
    SOLUTION_NEAR(FigureUnit.SHARE, CaseSums::solutionNear, CaseSums::solutionPromised),
    FIRST_CONTACT(FigureUnit.SHARE, CaseSums::firstContact, CaseSums::resolved),
    REOPENED(FigureUnit.SHARE, CaseSums::reopened, CaseSums::resolved),
    HAND_OVERS(FigureUnit.PER_CASE, CaseSums::handOvers, CaseSums::resolved),
    PING_PONGS(FigureUnit.PER_CASE, CaseSums::pingPongs, CaseSums::resolved),
    SATISFACTION(FigureUnit.POINTS, CaseSums::points, CaseSums::rated),
    /** Of the customers asked in the period; their answers may come later. */
    RESPONSE_RATE(FigureUnit.SHARE, CaseSums::responded, CaseSums::invited);

    private static final double HOUR = 3_600_000;

    private final FigureUnit unit;
    private final ToLongFunction<CaseSums> sum;
    private final ToLongFunction<CaseSums> count;

    Figure(FigureUnit unit, ToLongFunction<CaseSums> sum, ToLongFunction<CaseSums> count) {
        this.unit = unit;
        this.sum = sum;
        this.count = count;
    }

    public FigureUnit unit() {
        return unit;
    }

    /** How many cases it is of. */
    long count(CaseSums sums) {
        return count.applyAsLong(sums);
    }

    /** The mean, the share or the number; null of no cases. */
    @Nullable
    Double value(CaseSums sums) {
        double whole = unit == FigureUnit.HOURS ? count(sums) * HOUR : count(sums);
        if (unit == FigureUnit.CASES) {
            return whole;
        }
        return whole == 0 ? null : sum.applyAsLong(sums) / whole;
    }

    /**
     * Where it is, chance considered: the share, the mean of points, or the median of times; null of other figures and of
     * too few cases to tell.
     *
     * @param times that its median is read from, the shortest first
     */
    @Nullable
    Interval interval(CaseSums sums, List<BucketCount> times) {
        return switch (unit) {
            case SHARE -> Interval.ofShare(sum.applyAsLong(sums), count(sums));
            case POINTS -> Interval.ofMean(sum.applyAsLong(sums), sums.squares(), count(sums));
            case HOURS -> Interval.ofMedian(times);
            case CASES, PER_CASE -> null;
        };
    }

    /** The times that its median is read from; null when it is of none. */
    @Nullable
    String measure() {
        return switch (this) {
            case RESOLUTION_TIME -> "resolution";
            case OWN_TIME -> "own";
            case FIRST_RESPONSE_TIME -> "first-response";
            default -> null;
        };
    }
}
