package io.casework.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sums by day and month in step with the facts: a day that changed is summed anew, whole. */
@Component
class Rollups {

    private static final int DAYS_AT_ONCE = 31;
    private static final String DAY = "day";
    private static final String MONTH = "month";

    private final CaseFactMapper facts;
    private final CaseRollupMapper cases;
    private final StepRollupMapper steps;

    Rollups(CaseFactMapper facts, CaseRollupMapper cases, StepRollupMapper steps) {
        this.facts = facts;
        this.cases = cases;
        this.steps = steps;
    }

    /**
     * Sums some days that changed, and their months.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean sumSome() {
        facts.lockMark();
        List<LocalDate> days = facts.listStaleDays(DAYS_AT_ONCE);
        if (days.isEmpty()) {
            return false;
        }
        days.forEach(this::sumDay);
        days.stream()
                .map(day -> day.withDayOfMonth(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(this::sumMonth);
        facts.deleteStaleDays(days);
        return days.size() == DAYS_AT_ONCE;
    }

    /** In the transaction that throws the facts away. */
    void forget() {
        cases.deleteAllSums();
        cases.deleteAllTimes();
        steps.deleteAllSums();
        steps.deleteAllTimes();
    }

    private void sumDay(LocalDate day) {
        clear(DAY, day);
        cases.insertDaySums(day);
        cases.insertDayTimes(day);
        steps.insertDaySums(day);
        steps.insertDayTimes(day);
    }

    private void sumMonth(LocalDate month) {
        LocalDate next = month.plusMonths(1);
        clear(MONTH, month);
        cases.insertMonthSums(month, next);
        cases.insertMonthTimes(month, next);
        steps.insertMonthSums(month, next);
        steps.insertMonthTimes(month, next);
    }

    private void clear(String span, LocalDate startsOn) {
        cases.deleteSums(span, startsOn);
        cases.deleteTimes(span, startsOn);
        steps.deleteSums(span, startsOn);
        steps.deleteTimes(span, startsOn);
    }
}
