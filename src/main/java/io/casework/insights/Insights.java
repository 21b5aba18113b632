package io.casework.insights;

import io.casework.insights.DateSpan.Slice;
import io.casework.insights.InsightsSummary.FigureReport;
import io.casework.insights.InsightsSummary.FigureValue;
import io.casework.insights.InsightsSummary.TrendPoint;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of dashboards, and the cases behind them. */
@Component
public class Insights {

    private final FigureMapper figures;
    private final CaseFactMapper facts;
    private final CaseFacts caseFacts;

    Insights(FigureMapper figures, CaseFactMapper facts, CaseFacts caseFacts) {
        this.figures = figures;
        this.facts = facts;
        this.caseFacts = caseFacts;
    }

    @Transactional(readOnly = true)
    public InsightsSummary summary(DateSpan period, CaseFilter filter) {
        filter.check();
        FactMark mark = facts.findMark();
        CaseSums now = sum(period, filter);
        CaseSums before = sum(period.previous(), filter);
        Map<LocalDate, CaseSums> trend = trend(period, filter);
        List<FigureReport> reports = Arrays.stream(Figure.values())
                .map(figure -> new FigureReport(
                        figure,
                        figure.unit(),
                        value(figure, now, period, filter),
                        value(figure, before, period.previous(), filter),
                        points(figure, trend, period.from())))
                .toList();
        return new InsightsSummary(period, period.previous(), mark.zone(), mark.complete(), period.step(), reports);
    }

    /**
     * The cases behind a figure, the newest first.
     *
     * @param cursor of the page before; null for the first
     */
    @Transactional(readOnly = true)
    public Page<CountedCase> cases(
            Figure figure, DateSpan period, CaseFilter filter, @Nullable String cursor, int limit) {
        filter.check();
        Cursor before = cursor == null ? null : Cursor.decode(cursor, 2);
        List<CountedCase> rows = figures.listCases(figure, period, filter, before(before), limit + 1);
        return Page.cut(rows, limit, row -> Cursor.of(row.countsOn(), row.caseNumber()));
    }

    /** Throws all facts and sums away; they are made anew from the cases within the next minutes. */
    public void rebuild() {
        caseFacts.forget();
    }

    private static @Nullable CountedCase before(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(cursor.keys().get(0));
            return new CountedCase(cursor.keys().get(1), day, null, "", "");
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    private CaseSums sum(DateSpan period, CaseFilter filter) {
        return figures.sum(period.slices(), filter, period.from());
    }

    private FigureValue value(Figure figure, CaseSums sums, DateSpan period, CaseFilter filter) {
        String measure = figure.measure();
        List<BucketCount> times = measure == null ? List.of() : figures.listTimes(measure, period.slices(), filter);
        return new FigureValue(
                figure.value(sums),
                figure.count(sums),
                BucketCount.hoursOf(times, BucketCount.HALF),
                BucketCount.hoursOf(times, BucketCount.NINE_TENTHS));
    }

    private Map<LocalDate, CaseSums> trend(DateSpan period, CaseFilter filter) {
        TrendStep step = period.step();
        Map<LocalDate, CaseSums> trend = new TreeMap<>();
        for (LocalDate start = step.startOf(period.from()); !start.isAfter(period.to()); start = step.next(start)) {
            trend.put(start, CaseSums.none(start));
        }
        trendSlices(period, step).stream()
                .flatMap(slice -> figures.listSums(slice, filter).stream())
                .forEach(sums -> trend.merge(step.startOf(sums.startsOn()), sums, CaseSums::plus));
        return trend;
    }

    private static List<Slice> trendSlices(DateSpan period, TrendStep step) {
        return step == TrendStep.MONTH
                ? period.slices()
                : List.of(new Slice("day", period.from(), period.to().plusDays(1)));
    }

    private static List<TrendPoint> points(Figure figure, Map<LocalDate, CaseSums> trend, LocalDate from) {
        return trend.entrySet().stream()
                .map(step -> new TrendPoint(
                        step.getKey().isBefore(from) ? from : step.getKey(),
                        figure.value(step.getValue()),
                        figure.count(step.getValue())))
                .toList();
    }
}
