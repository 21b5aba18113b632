package io.casework.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period, beside those of as many days before.
 *
 * @param zone whose days are meant
 * @param readUntil changes of cases up to then are in the figures; null while all of them are made anew
 * @param step how long the steps of the trends are
 */
public record InsightsSummary(
        DateSpan period,
        DateSpan previous,
        String zone,
        @Nullable Instant readUntil,
        TrendStep step,
        List<FigureReport> figures) {

    /** @param trend the figure of each step of the period, the earliest first */
    public record FigureReport(
            Figure figure, FigureUnit unit, FigureValue now, FigureValue before, List<TrendPoint> trend) {}

    /**
     * @param value the number, mean or share; null of no cases
     * @param cases how many it is of
     * @param median of times, within 4.5 %; null of other figures and of no cases
     * @param ninth what nine of ten took at most, as exact
     */
    public record FigureValue(@Nullable Double value, long cases, @Nullable Double median, @Nullable Double ninth) {}

    /** @param startsOn the first day of the step that is in the period */
    public record TrendPoint(LocalDate startsOn, @Nullable Double value, long cases) {}
}
