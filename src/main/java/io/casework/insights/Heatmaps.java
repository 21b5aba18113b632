package io.casework.insights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.casework.insights.DateSpan.Slice;
import io.casework.insights.Heatmap.StepFigures;
import io.casework.insights.StepFigureMapper.RunPlace;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where flows spend their time, step by step, and the runs behind it. */
@Component
public class Heatmaps {

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final StepFigureMapper figures;
    private final CaseFactMapper facts;

    Heatmaps(StepFigureMapper figures, CaseFactMapper facts) {
        this.figures = figures;
        this.facts = facts;
    }

    /**
     * @param filter with a flow
     * @throws Problem.InvalidInput when it has none
     */
    @Transactional(readOnly = true)
    public Heatmap heatmap(DateSpan period, CaseFilter filter) {
        String flow = filter.neededFlow();
        FactMark mark = facts.findMark();
        List<Slice> slices = period.slices();
        Map<String, List<BucketCount>> times = figures.listTimes(slices, filter).stream()
                .collect(groupingBy(
                        StepBucketCount::step, mapping(time -> new BucketCount(time.bucket(), time.runs()), toList())));
        List<StepFigures> steps = figures.listSums(slices, filter).stream()
                .map(sums -> told(sums, times.getOrDefault(sums.step(), List.of())))
                .toList();
        return new Heatmap(flow, period, mark.zone(), mark.complete(), figures.listVersions(slices, flow), steps);
    }

    /**
     * The runs of a step, the longest first.
     *
     * @param filter with a flow
     * @param cursor of the page before; null for the first
     * @throws Problem.InvalidInput when it has none
     */
    @Transactional(readOnly = true)
    public Page<StepRun> runs(
            String step, StepMeasure measure, DateSpan period, CaseFilter filter, @Nullable String cursor, int limit) {
        filter.neededFlow();
        RunPlace before = cursor == null ? null : place(Cursor.decode(cursor, 2));
        List<StepRun> rows = figures.listRuns(step, measure, period, filter, before, limit + 1);
        return Page.cut(rows, limit, row -> Cursor.of(row.durationMs(), row.id()));
    }

    private static StepFigures told(StepSums sums, List<BucketCount> times) {
        return new StepFigures(
                sums.step(),
                sums.runs(),
                sums.durationMs() / HOUR,
                BucketCount.hoursOf(times, BucketCount.HALF),
                BucketCount.hoursOf(times, BucketCount.NINE_TENTHS),
                sums.repeats(),
                sums.failures());
    }

    private static RunPlace place(Cursor cursor) {
        try {
            return new RunPlace(
                    Long.parseLong(cursor.keys().get(0)),
                    Long.parseLong(cursor.keys().get(1)));
        } catch (NumberFormatException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }
}
