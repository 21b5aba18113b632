package io.casework.insights;

import io.casework.insights.DateSpan.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Sums of a period, step by step. */
@Component
class CaseTrends {

    private final FigureMapper figures;

    CaseTrends(FigureMapper figures) {
        this.figures = figures;
    }

    /** All steps of the period by the first day of each that is in it, the earliest first. */
    Map<LocalDate, CaseSums> of(DateSpan period, CaseFilter filter) {
        TrendStep step = period.step();
        Map<LocalDate, CaseSums> trend = new TreeMap<>();
        for (LocalDate start = step.startOf(period.from()); !start.isAfter(period.to()); start = step.next(start)) {
            LocalDate first = start.isBefore(period.from()) ? period.from() : start;
            trend.put(first, CaseSums.none(first));
        }
        slices(period, step).stream()
                .flatMap(slice -> figures.listSums(slice, filter).stream())
                .forEach(sums -> {
                    LocalDate start = step.startOf(sums.startsOn());
                    trend.merge(start.isBefore(period.from()) ? period.from() : start, sums, CaseSums::plus);
                });
        return trend;
    }

    private static List<Slice> slices(DateSpan period, TrendStep step) {
        return step == TrendStep.MONTH
                ? period.slices()
                : List.of(new Slice("day", period.from(), period.to().plusDays(1)));
    }
}
