package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.casework.ApplicationTest;
import io.casework.insights.CrmReport.ConnectionReport;
import io.casework.insights.CrmReport.CrmDay;
import io.casework.insights.CrmReport.StateReport;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** In transactions that are rolled back. */
@ApplicationTest
@Transactional
class CrmReportsTests {

    @Autowired
    CrmReports reports;

    @Autowired
    CrmFacts facts;

    @Autowired
    CaseSourceMapper sources;

    @Autowired
    JdbcTemplate sql;

    private final String gone = Ids.next();
    private final Instant now = Instant.now();
    private LocalDate yesterday = LocalDate.EPOCH;
    private Instant noon = Instant.EPOCH;
    private DateSpan period = new DateSpan(yesterday, yesterday);

    @BeforeEach
    void begin() {
        ZoneId zone = ZoneId.of(sources.findZone());
        yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        noon = yesterday.atTime(12, 0).atZone(zone).toInstant();
        period = new DateSpan(yesterday, yesterday.plusDays(1));
        sql.update("DELETE FROM crm_sync_facts");
        sql.update("DELETE FROM crm_days");
        sql.update("UPDATE fact_marks SET read_until = ? WHERE source = 'crm'", PastWork.at(Instant.EPOCH));
    }

    @Test
    void whatWasBroughtToACrm_isSummed_andReadingAgainChangesNothing() {
        tell(noon, "done", 8, 8, 16_000, 9_000);
        tell(noon.plusSeconds(60), "done", 4, 0, 0, 0);
        tell(noon.plusSeconds(70), "refused", 1, 0, 0, 0);
        tell(noon.plusSeconds(80), "postponed", 1, 0, 0, 0);
        tell(now, "done", 2, 2, 4_000, 3_000);
        facts.read();
        CrmReport once = reports.report(period);
        facts.read();

        assertThat(reports.report(period)).isEqualTo(once);
        ConnectionReport ours = once.connections().stream()
                .filter(each -> each.id().equals(gone))
                .findFirst()
                .orElseThrow();
        assertThat(ours.done()).isEqualTo(14);
        assertThat(ours.refused()).isOne();
        assertThat(ours.postponed()).isOne();
        assertThat(ours.success()).isCloseTo(14.0 / 15, offset(1e-9));
        assertThat(ours.lag()).isCloseTo(2.0 / 3_600, offset(1e-9));
        assertThat(ours.longest()).isCloseTo(9.0 / 3_600, offset(1e-9));
        assertThat(once.days()).extracting(CrmDay::day).containsExactly(yesterday, yesterday.plusDays(1));
        assertThat(once.days()).extracting(CrmDay::done).containsExactly(12L, 2L);
    }

    @Test
    void whatIsToldLate_isRead_andWhatWasKeptStays() {
        tell(noon, "done", 8, 8, 16_000, 9_000);
        facts.read();
        sql.update("DELETE FROM crm_sync_facts");
        tell(now, "done", 1, 0, 0, 0);
        facts.read();

        assertThat(reports.report(period).days()).extracting(CrmDay::done).containsExactly(8L, 1L);
    }

    @Test
    void whenDaysAreAnotherZonesByNow_thoseKeptWholeAreSummedAnew() {
        tell(noon.minus(Duration.ofDays(3)), "done", 5, 0, 0, 0);
        tell(noon, "done", 8, 0, 0, 0);
        facts.read();
        sql.update("UPDATE crm_days SET done = 1");
        sql.update("UPDATE fact_marks SET zone = 'Pacific/Kiritimati' WHERE source = 'crm'");
        facts.read();

        DateSpan week = new DateSpan(yesterday.minusDays(6), yesterday.plusDays(1));
        assertThat(reports.report(week).days()).extracting(CrmDay::done).containsExactly(1L, 8L);
    }

    @Test
    void casesThatAreNotInStep_areTold_theLongestFirst() {
        Long before = sql.queryForObject("SELECT COUNT(*) FROM crm_pushes WHERE refused = 1", Long.class);
        PastWork work = new PastWork(sql);
        String later = work.tell("crm", "orders", noon).number();
        String earlier = work.tell("crm", "orders", noon).number();
        push(later, now);
        push(earlier, Instant.EPOCH.plus(Duration.ofDays(1)));

        assertThat(count(CrmState.REFUSED)).isEqualTo(Objects.requireNonNull(before) + 2);
        assertThat(reports.cases(CrmState.REFUSED, null, 1).items())
                .extracting(CrmCase::caseNumber)
                .containsExactly(earlier);
        String cursor = reports.cases(CrmState.REFUSED, null, 1).next();
        assertThat(reports.cases(CrmState.REFUSED, cursor, 200).items())
                .extracting(CrmCase::caseNumber)
                .contains(later)
                .doesNotContain(earlier);
        assertThat(count(CrmState.TWIN)).isZero();
        assertThatThrownBy(() -> reports.cases(CrmState.TWIN, "nonsense", 20)).isInstanceOf(Problem.InvalidInput.class);
    }

    private long count(CrmState state) {
        return reports.report(period).states().stream()
                .filter(each -> each.state() == state)
                .mapToLong(StateReport::cases)
                .sum();
    }

    private void push(String number, Instant requested) {
        sql.update(
                "INSERT INTO crm_pushes (case_number, generation, attempts, refused, requested_at, due_at, urgency)"
                        + " VALUES (?, 1, 3, 1, ?, ?, 1)",
                number,
                PastWork.at(requested),
                PastWork.at(requested));
    }

    private void tell(Instant at, String outcome, int cases, int timed, long lag, long longest) {
        sql.update(
                "INSERT INTO crm_sync_facts (connection_id, happened_at, outcome, cases, timed, lag_ms, longest_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                gone,
                PastWork.at(at),
                outcome,
                cases,
                timed,
                lag,
                longest);
    }
}
