package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.casework.ApplicationTest;
import io.casework.insights.Funnel.OutcomeReport;
import io.casework.insights.Funnel.ScoreBand;
import io.casework.insights.Funnel.StageReport;
import io.casework.shared.Ids;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class FunnelTests {

    private static final DateSpan PERIOD = new DateSpan(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));
    private static final Instant FIRST = Instant.parse("2026-02-01T09:00:00Z");

    /** @param stage how far it came; -1 to 5 */
    private record Lead(String number, int stage, int score, @Nullable String outcome, Duration offered) {}

    @Autowired
    Funnels funnels;

    @Autowired
    Insights insights;

    @Autowired
    FactReader reader;

    @Autowired
    JdbcTemplate sql;

    private final String team = "funnel-" + Ids.next().substring(0, 12);
    private final CaseFilter ours = new CaseFilter(null, null, null, team, null);
    private final String customer = Ids.next();
    private final List<Lead> leads = new ArrayList<>();

    @BeforeEach
    void tell() {
        sql.update(
                "INSERT INTO customers (id, email, address_key, tier, created_at) VALUES (?, ?, ?, 'standard', ?)",
                customer,
                customer + "@example.test",
                customer + "@example.test",
                PastWork.at(FIRST));
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int score = random.nextInt(101);
            boolean ended = random.nextInt(6) > 0;
            boolean won = random.nextInt(100) < (score >= 80 ? 20 : score);
            int stage = won && ended ? 4 + random.nextInt(2) : random.nextInt(4);
            String outcome =
                    !ended ? null : won ? "won" : i % 5 == 0 ? "disqualified" : i % 7 == 0 ? "duplicate" : "lost";
            leads.add(write(i, stage, score, outcome, Duration.ofMinutes(1 + random.nextInt(5_000))));
        }
        reader.readOn();
    }

    @AfterEach
    void clear() {
        PastWork.clearSums(sql, team);
        for (String table : List.of("case_facts", "case_flow_facts", "lead_stages", "lead_offers", "lead_facts")) {
            sql.update(
                    "DELETE FROM " + table
                            + " WHERE case_number IN (SELECT case_number FROM case_files WHERE customer_id = ?)",
                    customer);
        }
        sql.update("DELETE FROM case_files WHERE customer_id = ?", customer);
        sql.update("DELETE FROM customers WHERE id = ?", customer);
    }

    @Test
    void stagesHaveThoseWhoCameSoFar() {
        List<StageReport> stages = funnels.funnel(PERIOD, ours).stages();

        assertThat(stages).extracting(StageReport::stage).containsExactly(FunnelStage.values());
        for (StageReport stage : stages) {
            int least = stage.stage().ordinal();
            assertThat(stage.leads())
                    .isEqualTo(count(lead -> lead.stage() >= least))
                    .isPositive();
            if (least > 0) {
                assertThat(stage.ofBefore())
                        .isCloseTo((double) stage.leads() / count(lead -> lead.stage() >= least - 1), offset(0.0001));
            }
            assertThat(behind(stage.stage(), null, null))
                    .containsExactlyInAnyOrderElementsOf(numbers(lead -> lead.stage() >= least));
        }
        List<Double> waits = leads.stream()
                .filter(lead -> lead.stage() >= 2)
                .map(lead -> lead.offered().toMinutes() / 60.0)
                .sorted()
                .toList();
        assertThat(stages.get(FunnelStage.OFFERED.ordinal()).median())
                .isBetween(waits.get((waits.size() - 1) / 2), waits.get(waits.size() / 2));
    }

    @Test
    void outcomesAddUp() {
        List<OutcomeReport> outcomes = funnels.funnel(PERIOD, ours).outcomes();

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        outcome("won"), outcome("lost"), outcome("disqualified"), outcome("duplicate"), outcome(null));
    }

    @Test
    void aScoreThatPromisedTooMuch_isSeen() {
        List<ScoreBand> scores = funnels.funnel(PERIOD, ours).scores();

        assertThat(scores).extracting(ScoreBand::from).containsExactly(0, 20, 40, 60, 80);
        for (ScoreBand band : scores) {
            Predicate<Lead> told = lead -> lead.stage() > 0
                    && lead.outcome() != null
                    && !lead.outcome().equals("duplicate")
                    && lead.score() >= band.from()
                    && lead.score() <= band.to();
            assertThat(band.leads()).isEqualTo(count(told));
            assertThat(band.won().value())
                    .isCloseTo(
                            (double) count(told.and(lead -> "won".equals(lead.outcome()))) / band.leads(),
                            offset(0.0001));
            assertThat(band.expected())
                    .isCloseTo(
                            leads.stream()
                                            .filter(told)
                                            .mapToInt(Lead::score)
                                            .average()
                                            .orElseThrow()
                                    / 100,
                            offset(0.0001));
            assertThat(behind(null, band.from(), band.to())).containsExactlyInAnyOrderElementsOf(numbers(told));
        }
        assertThat(scores.get(4).kept()).isFalse();
        assertThat(scores.get(2).kept()).isTrue();
    }

    @Test
    void madeAnew_theyAreTheSame() {
        Funnel before = funnels.funnel(PERIOD, ours);

        insights.rebuild();
        assertThat(funnels.funnel(PERIOD, ours).stages().get(0).leads()).isZero();
        reader.readOn();

        assertThat(funnels.funnel(PERIOD, ours))
                .usingRecursiveComparison()
                .ignoringFields("readUntil")
                .isEqualTo(before);
    }

    @Test
    void badQuestionsAreRefused() {
        assertThatThrownBy(() -> funnels.cases(null, 80, 20, PERIOD, ours, null, 20))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> funnels.cases(null, null, null, PERIOD, ours, "nonsense", 20))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    private OutcomeReport outcome(@Nullable String outcome) {
        return new OutcomeReport(
                outcome == null ? "open" : outcome,
                count(lead -> outcome == null ? lead.outcome() == null : outcome.equals(lead.outcome())));
    }

    private List<String> behind(@Nullable FunnelStage stage, @Nullable Integer from, @Nullable Integer to) {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            Page<CountedCase> page = funnels.cases(stage, from, to, PERIOD, ours, cursor, 90);
            page.items().forEach(row -> numbers.add(row.caseNumber()));
            cursor = page.next();
        } while (cursor != null);
        return numbers;
    }

    private List<String> numbers(Predicate<Lead> wanted) {
        return leads.stream().filter(wanted).map(Lead::number).toList();
    }

    private long count(Predicate<Lead> wanted) {
        return leads.stream().filter(wanted).count();
    }

    private Lead write(int index, int stage, int score, @Nullable String outcome, Duration offered) {
        String number = "C-6" + customer.substring(0, 8).toUpperCase(Locale.ROOT) + index;
        Instant opened = FIRST.plus(Duration.ofHours(7L * index));
        Instant scored = opened.plusSeconds(2);
        Instant accepted = scored.plus(offered).plus(Duration.ofHours(2));
        Instant ended = accepted.plus(Duration.ofDays(3));
        sql.update(
                "INSERT INTO case_files (case_number, case_type, status, subject, customer_id, priority, channel, team_id,"
                        + " category, language, opened_at, updated_at, closed_at, reopen_count, message_count, version)"
                        + " VALUES (?, 'lead', ?, 'Lead', ?, 50, 'api', ?, 'sales', 'en', ?, ?, ?, 0, 1, 1)",
                number,
                outcome == null ? "open" : "closed",
                customer,
                team,
                PastWork.at(opened),
                PastWork.at(Instant.now().minusSeconds(5)),
                PastWork.at(outcome == null ? null : ended));
        sql.update(
                "INSERT INTO lead_facts (case_number, source, score, scored_at, outcome, concluded_at, converted_at,"
                        + " version) VALUES (?, 'api', ?, ?, ?, ?, ?, 1)",
                number,
                stage >= 1 ? score : null,
                PastWork.at(stage >= 1 ? scored : null),
                outcome,
                PastWork.at(outcome == null ? null : ended),
                PastWork.at(stage == 5 ? ended.plusSeconds(9) : null));
        if (stage >= 2) {
            sql.update(
                    "INSERT INTO lead_offers (step_key, case_number, team_id, offered_at, accept_due_at, accepted_at)"
                            + " VALUES (?, ?, 'key-accounts', ?, ?, ?)",
                    Ids.next(),
                    number,
                    PastWork.at(scored.plus(offered)),
                    PastWork.at(accepted),
                    PastWork.at(stage >= 3 ? accepted : null));
        }
        return new Lead(number, stage, score, outcome, offered);
    }
}
