package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.insights.PastWork.Told;
import io.casework.insights.forecast.CaseRisk;
import io.casework.insights.forecast.Forecasts;
import io.casework.insights.forecast.Likeness;
import io.casework.insights.forecast.PromiseKind;
import io.casework.insights.forecast.TeamForecast;
import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class ForecastsTests {

    @Autowired
    Forecasts forecasts;

    @Autowired
    JdbcTemplate sql;

    private final String team = "risk-" + Ids.next().substring(0, 12);
    private final Instant now = Instant.now();
    private PastWork work;
    private Told near;
    private Told far;

    @BeforeEach
    void tell() {
        work = new PastWork(sql);
        for (int i = 0; i < 150; i++) {
            work.tell(team, "billing", now.minus(Duration.ofDays(10)).minus(Duration.ofHours(i)));
        }
        near = promised(Duration.ofMinutes(30));
        far = promised(Duration.ofDays(30));
    }

    @AfterEach
    void clear() {
        work.clear();
        sql.update("DELETE FROM case_risks");
    }

    @Test
    void whatIsDueSoon_isMoreAtRiskThanWhatIsNot() {
        forecasts.note();

        assertThat(noted(near)).hasSize(1);
        assertThat(noted(near).get(0)).isGreaterThan(50);
        assertThat(noted(far)).hasSize(1);
        assertThat(noted(far).get(0)).isLessThan(10);
    }

    @Test
    void aTeamIsTold_withTheLikeliestFirst() {
        TeamForecast forecast = forecasts.forecast(team).teams().get(0);

        assertThat(forecast.team()).isEqualTo(team);
        assertThat(forecast.running()).isEqualTo(2);
        assertThat(forecast.broken()).isZero();
        assertThat(forecast.unknown()).isZero();
        assertThat(forecast.agents()).isZero();
        assertThat(forecast.outlooks()).isEmpty();
        assertThat(forecast.risks()).extracting(CaseRisk::caseNumber).containsExactly(near.number(), far.number());
        CaseRisk first = forecast.risks().get(0);
        assertThat(first.promise()).isEqualTo(PromiseKind.SOLUTION);
        assertThat(first.likeness()).isEqualTo(Likeness.TEAM_AND_CATEGORY);
        assertThat(first.compared()).isGreaterThan(100);
        assertThat(first.ahead()).isZero();
        assertThat(forecast.risks().get(1).ahead()).isOne();
    }

    @Test
    void whatRunsNoMore_isAtNoRisk() {
        forecasts.note();
        sql.update("UPDATE case_files SET paused_since = ? WHERE case_number = ?", PastWork.at(now), near.number());
        sql.update(
                "UPDATE case_files SET status = 'resolved', resolved_at = ? WHERE case_number = ?",
                PastWork.at(now),
                far.number());

        forecasts.note();

        assertThat(noted(near)).isEmpty();
        assertThat(noted(far)).isEmpty();
    }

    @Test
    void aBrokenPromise_isCountedAndAtNoRisk() {
        sql.update(
                "UPDATE case_files SET solution_due_at = ? WHERE case_number = ?",
                PastWork.at(now.minus(Duration.ofMinutes(1))),
                near.number());

        forecasts.note();

        assertThat(noted(near)).isEmpty();
        assertThat(forecasts.forecast(team).teams().get(0).broken()).isOne();
    }

    /** Opened an hour ago, and still to be solved. */
    private Told promised(Duration left) {
        Told open;
        do {
            open = work.tell(team, "billing", now.minus(Duration.ofHours(1)));
        } while (open.resolved() != null);
        sql.update(
                "UPDATE case_files SET solution_since = ?, solution_due_at = ? WHERE case_number = ?",
                PastWork.at(open.opened()),
                PastWork.at(now.plus(left)),
                open.number());
        return open;
    }

    private List<Integer> noted(Told told) {
        return sql.queryForList("SELECT percent FROM case_risks WHERE case_number = ?", Integer.class, told.number());
    }
}
