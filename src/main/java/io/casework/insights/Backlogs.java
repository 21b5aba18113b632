package io.casework.insights;

import io.casework.insights.CaseBacklog.BacklogAge;
import io.casework.insights.CaseBacklog.BacklogStep;
import io.casework.insights.DateSpan.Slice;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is left to do, how that came about, and how old it is. */
@Component
public class Backlogs {

    private static final LocalDate BEGINNING = LocalDate.EPOCH;

    private final FigureMapper figures;
    private final BacklogMapper backlog;
    private final CaseFactMapper facts;
    private final CaseTrends trends;
    private final Clock clock;

    Backlogs(FigureMapper figures, BacklogMapper backlog, CaseFactMapper facts, CaseTrends trends, Clock clock) {
        this.figures = figures;
        this.backlog = backlog;
        this.facts = facts;
        this.trends = trends;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CaseBacklog backlog(DateSpan period, CaseFilter filter) {
        filter.check();
        FactMark mark = facts.findMark();
        Instant now = clock.instant();
        List<BacklogAge> ages = Arrays.stream(AgeBand.values())
                .map(age -> age(age, now, filter))
                .toList();
        return new CaseBacklog(
                period,
                mark.zone(),
                mark.complete(),
                period.step(),
                course(period, filter),
                ages,
                backlog.findOldest(filter));
    }

    /**
     * What is left of an age, the oldest first.
     *
     * @param age null for all
     * @param cursor of the page before; null for the first
     */
    @Transactional(readOnly = true)
    public Page<LeftCase> cases(@Nullable AgeBand age, CaseFilter filter, @Nullable String cursor, int limit) {
        filter.check();
        Instant now = clock.instant();
        List<LeftCase> rows = backlog.listCases(
                age == null ? null : age.openedAfter(now),
                age == null ? now : age.openedUntil(now),
                filter,
                cursor == null ? null : place(Cursor.decode(cursor, 2)),
                limit + 1);
        return Page.cut(rows, limit, row -> Cursor.of(row.openedAt(), row.caseNumber()));
    }

    private BacklogAge age(AgeBand age, Instant now, CaseFilter filter) {
        BacklogMapper.Left left = backlog.count(age.openedAfter(now), age.openedUntil(now), filter);
        return new BacklogAge(age, left.cases(), left.awaitingCustomer());
    }

    private List<BacklogStep> course(DateSpan period, CaseFilter filter) {
        CaseSums before = figures.sum(until(period.from()), filter, BEGINNING);
        long left = before.opened() - before.done();
        List<BacklogStep> course = new ArrayList<>();
        for (var step : trends.of(period, filter).entrySet()) {
            CaseSums sums = step.getValue();
            left += sums.opened() - sums.done();
            course.add(new BacklogStep(step.getKey(), sums.opened(), sums.done(), left));
        }
        return course;
    }

    private static List<Slice> until(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return List.of(new Slice("month", BEGINNING, month), new Slice("day", month, day));
    }

    private static LeftCase place(Cursor cursor) {
        try {
            return new LeftCase(
                    cursor.keys().get(1), Instant.parse(cursor.keys().get(0)), "", "", "");
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }
}
