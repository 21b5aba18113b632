package io.casework.insights.reasons;

import io.casework.insights.CaseFilter;
import io.casework.insights.DateSpan;
import io.casework.insights.StepRun;
import io.casework.insights.reasons.StepReasons.Reason;
import io.casework.insights.reasons.TracedRunMapper.Mark;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sets the slow runs of a step apart, and the runs behind it. */
@Component
public class WhySlow {

    /** More runs hardly tell more, and would take longer than a page may. */
    private static final int MOST_RUNS = 20_000;

    private final TracedRunMapper mapper;

    WhySlow(TracedRunMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param filter with a flow
     * @throws Problem.InvalidInput when it has none
     */
    @Transactional(readOnly = true)
    public StepReasons reasons(String step, DateSpan period, CaseFilter filter) {
        String flow = flowOf(filter);
        Mark mark = mapper.findMark();
        List<TracedRun> read = mapper.listRuns(step, period, filter, MOST_RUNS);
        ReasonSearch search = ReasonSearch.of(oneEach(read), ZoneId.of(mark.zone()));
        List<Reason> found = search.reasons();
        return new StepReasons(
                flow,
                step,
                period,
                mark.zone(),
                mark.readUntil(),
                search.runs().size(),
                read.size() == MOST_RUNS,
                search.slow(),
                search.slowAfterMs(),
                search.lookedAt(),
                found.stream().filter(reason -> reason.difference() > 0).toList(),
                found.stream().filter(reason -> reason.difference() < 0).toList());
    }

    /**
     * The runs with a value of a trait that were looked at, the longest first.
     *
     * @param filter with a flow
     * @throws Problem.InvalidInput when it has none
     */
    @Transactional(readOnly = true)
    public Page<StepRun> runs(String step, Trait trait, String value, DateSpan period, CaseFilter filter, int limit) {
        flowOf(filter);
        ZoneId zone = ZoneId.of(mapper.findMark().zone());
        return Page.of(oneEach(mapper.listRuns(step, period, filter, MOST_RUNS)).stream()
                .filter(run -> trait.of(run, zone).equals(value))
                .map(TracedRun::told)
                .sorted(Comparator.comparingLong(StepRun::durationMs)
                        .thenComparingLong(StepRun::id)
                        .reversed())
                .limit(limit)
                .toList());
    }

    /** Runs of the same case would vouch for each other. */
    private static List<TracedRun> oneEach(List<TracedRun> latestFirst) {
        Set<String> seen = new HashSet<>();
        return latestFirst.stream().filter(run -> seen.add(run.caseNumber())).toList();
    }

    private static String flowOf(CaseFilter filter) {
        String flow = filter.flow();
        if (flow == null) {
            throw new Problem.InvalidInput("flow", "is needed");
        }
        return flow;
    }
}
