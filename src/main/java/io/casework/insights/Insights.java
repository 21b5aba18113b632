package io.casework.insights;

import io.casework.insights.InsightsSummary.FigureReport;
import io.casework.insights.InsightsSummary.FigureValue;
import io.casework.insights.InsightsSummary.TrendPoint;
import io.casework.shared.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of dashboards, and the cases behind them. */
@Component
public class Insights {

    private final FigureMapper figures;
    private final CaseFactMapper facts;
    private final CaseTrends trends;
    private final CaseFacts caseFacts;
    private final AssistantFacts assistantFacts;

    Insights(
            FigureMapper figures,
            CaseFactMapper facts,
            CaseTrends trends,
            CaseFacts caseFacts,
            AssistantFacts assistantFacts) {
        this.figures = figures;
        this.facts = facts;
        this.trends = trends;
        this.caseFacts = caseFacts;
        this.assistantFacts = assistantFacts;
    }

    @Transactional(readOnly = true)
    public InsightsSummary summary(DateSpan period, CaseFilter filter) {
        filter.check();
        FactMark mark = facts.findMark();
        CaseSums now = sum(period, filter);
        CaseSums before = sum(period.previous(), filter);
        Map<LocalDate, CaseSums> trend = trends.of(period, filter);
        List<FigureReport> reports = Arrays.stream(Figure.values())
                .map(figure -> new FigureReport(
                        figure,
                        figure.unit(),
                        value(figure, now, period, filter),
                        value(figure, before, period.previous(), filter),
                        points(figure, trend)))
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
        return CountedCase.page(before -> figures.listCases(figure, period, filter, before, limit + 1), cursor, limit);
    }

    /** Throws away all facts and sums that can be made anew; they are, within the next minutes. */
    public void rebuild() {
        caseFacts.forget();
        assistantFacts.forget();
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

    private static List<TrendPoint> points(Figure figure, Map<LocalDate, CaseSums> trend) {
        return trend.entrySet().stream()
                .map(step ->
                        new TrendPoint(step.getKey(), figure.value(step.getValue()), figure.count(step.getValue())))
                .toList();
    }
}
