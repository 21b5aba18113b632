package io.casework.insights;

import io.casework.insights.DateSpan.Slice;
import io.casework.insights.VersionComparison.Change;
import io.casework.insights.VersionComparison.Outcome;
import io.casework.insights.VersionComparison.VersionReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What versions of a flow did to what comes of cases, chance considered. */
@Component
public class VersionOutcomes {

    private static final int MOST_VERSIONS = 20;

    private static final List<Figure> COMPARED = List.of(
            Figure.RESOLUTION_TIME,
            Figure.OWN_TIME,
            Figure.FIRST_RESPONSE_KEPT,
            Figure.SOLUTION_KEPT,
            Figure.FIRST_CONTACT,
            Figure.REOPENED,
            Figure.SATISFACTION);

    private final FigureMapper figures;
    private final CaseFactMapper facts;

    VersionOutcomes(FigureMapper figures, CaseFactMapper facts) {
        this.figures = figures;
        this.facts = facts;
    }

    /**
     * The newest {@value #MOST_VERSIONS} versions that cases resolved in the period went through.
     *
     * @param filter with a flow; its version is not looked at
     */
    @Transactional(readOnly = true)
    public VersionComparison compare(DateSpan period, CaseFilter filter) {
        String flow = filter.neededFlow();
        FactMark mark = facts.findMark();
        List<Integer> versions = figures.listVersions(period.slices(), flow);
        List<VersionReport> reports = new ArrayList<>();
        Map<Figure, Before> before = new EnumMap<>(Figure.class);
        for (int version : versions.subList(Math.max(0, versions.size() - MOST_VERSIONS), versions.size())) {
            reports.add(report(period, filter.ofVersion(version), version, before));
        }
        return new VersionComparison(flow, period, mark.zone(), mark.complete(), reports);
    }

    private record Before(int version, Interval found) {}

    private VersionReport report(DateSpan period, CaseFilter filter, int version, Map<Figure, Before> before) {
        List<Slice> slices = period.slices();
        CaseSums sums = figures.sum(slices, filter, period.from());
        List<Outcome> outcomes = new ArrayList<>();
        for (Figure figure : COMPARED) {
            String measure = figure.measure();
            List<BucketCount> times = measure == null ? List.of() : figures.listTimes(measure, slices, filter);
            Interval found = figure.interval(sums, times);
            outcomes.add(
                    new Outcome(figure, figure.unit(), figure.count(sums), found, change(found, before.get(figure))));
            if (found != null) {
                before.put(figure, new Before(version, found));
            }
        }
        return new VersionReport(version, sums.resolved(), outcomes);
    }

    private static @Nullable Change change(@Nullable Interval found, @Nullable Before before) {
        return found == null || before == null ? null : new Change(before.version(), found.minus(before.found()));
    }
}
