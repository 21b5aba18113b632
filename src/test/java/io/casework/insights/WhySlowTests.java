package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.insights.PastWork.Told;
import io.casework.insights.reasons.StepReasons;
import io.casework.insights.reasons.StepReasons.Reason;
import io.casework.insights.reasons.Trait;
import io.casework.insights.reasons.WhySlow;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class WhySlowTests {

    private static final DateSpan PERIOD = new DateSpan(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));
    private static final String STEP = "Check";
    private static final int CASES = 120;

    @Autowired
    WhySlow whySlow;

    @Autowired
    FactReader reader;

    @Autowired
    JdbcTemplate sql;

    private final String team = "slow-" + Ids.next().substring(0, 12);
    private PastWork work;

    /** A third is billing, which takes hours; of orders each takes minutes. Each case is checked twice, the last counts. */
    @BeforeEach
    void tell() {
        work = new PastWork(sql);
        Instant first = Instant.parse("2026-02-02T08:00:00Z");
        for (int i = 0; i < CASES; i++) {
            Told told = work.tell(team, i % 3 == 0 ? "billing" : "orders", first.plus(Duration.ofHours(i)));
            Duration took = i % 3 == 0 ? Duration.ofMinutes(300 + i) : Duration.ofMinutes(1 + i % 50);
            work.step(told, 1, STEP, "done", false, told.opened().plusSeconds(60), Duration.ofDays(20));
            work.step(told, 1, STEP, "done", true, told.opened().plus(took), took);
        }
        reader.readOn();
    }

    @AfterEach
    void clear() {
        work.clear();
    }

    @Test
    void whatIsSlow_isSetApart() {
        StepReasons reasons = whySlow.reasons(STEP, PERIOD, ofCategory(null));

        assertThat(reasons.runs()).isEqualTo(CASES);
        assertThat(reasons.slow()).isEqualTo(CASES / 4);
        assertThat(reasons.slowAfterMs())
                .isGreaterThan(Duration.ofMinutes(300).toMillis())
                .isLessThan(Duration.ofDays(1).toMillis());
        Reason billing = reasons.reasons().get(0);
        assertThat(billing.trait()).isEqualTo(Trait.CATEGORY);
        assertThat(billing.value()).isEqualTo("billing");
        assertThat(billing.runs()).isEqualTo(CASES / 3);
        assertThat(billing.slow()).isEqualTo(CASES / 4);
        assertThat(billing.otherSlow()).isZero();
        assertThat(reasons.lookedAt()).isGreaterThan(reasons.reasons().size());
    }

    @Test
    void amongLikes_nothingIs() {
        assertThat(whySlow.reasons(STEP, PERIOD, ofCategory("orders")).reasons())
                .extracting(Reason::trait)
                .doesNotContain(Trait.CATEGORY, Trait.TEAM);
    }

    @Test
    void runsOfAReason_areThoseItCounts_theLongestFirst() {
        List<StepRun> runs = whySlow.runs(STEP, Trait.CATEGORY, "billing", PERIOD, ofCategory(null), 200)
                .items();

        assertThat(runs)
                .hasSize(CASES / 3)
                .allSatisfy(run -> assertThat(run.category()).isEqualTo("billing"))
                .extracting(StepRun::durationMs)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void noFlow_isRefused() {
        CaseFilter filter = new CaseFilter(null, null, null, team, null);

        assertThatThrownBy(() -> whySlow.reasons(STEP, PERIOD, filter)).isInstanceOf(Problem.InvalidInput.class);
    }

    private CaseFilter ofCategory(@Nullable String category) {
        return new CaseFilter(null, PastWork.FLOW, null, team, category);
    }
}
