package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.casework.ApplicationTest;
import io.casework.insights.AssistantReport.AssistantDay;
import io.casework.insights.AssistantReport.CallReport;
import io.casework.insights.AssistantReport.SuggestionSums;
import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** In transactions that are rolled back. */
@ApplicationTest
@Transactional
class AssistantReportsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");
    private static final DateSpan PERIOD = new DateSpan(DAY, DAY.plusDays(1));

    @Autowired
    AssistantReports reports;

    @Autowired
    AssistantFacts facts;

    @Autowired
    Insights insights;

    @Autowired
    CaseSourceMapper sources;

    @Autowired
    JdbcTemplate sql;

    private final String model = "model-" + Ids.next().substring(0, 8);
    private String number = "";
    private Instant noon = Instant.EPOCH;

    @BeforeEach
    void begin() {
        noon = DAY.atTime(12, 0).atZone(ZoneId.of(sources.findZone())).toInstant();
        sql.update("UPDATE fact_marks SET read_until = ? WHERE source = 'assistant'", PastWork.at(Instant.EPOCH));
        number = new PastWork(sql).tell("assisted", "orders", noon).number();
    }

    @Test
    void whatBecameOfSuggestions_isToldByKindIntentAndModel() {
        String seen = suggest("classification", "refund", noon, true, false);
        judge(seen, "edited", null);
        judge(suggest("reply", "refund", noon, true, false), "edited", 0.4);
        judge(suggest("reply", "refund", noon.plusSeconds(5), true, false), "accepted", 0.0);
        judge(suggest("reply", "refund", noon.plus(Duration.ofDays(1)), true, false), "rejected", null);
        suggest("classification", null, noon, false, true);
        facts.read();

        assertThat(ours())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("distance")
                .containsExactlyInAnyOrder(
                        new SuggestionSums("classification", "refund", model, 1, 1, 0, 1, 0, 0, null),
                        new SuggestionSums("classification", "-", model, 1, 0, 0, 0, 0, 1, null),
                        new SuggestionSums("reply", "refund", model, 3, 3, 1, 1, 1, 0, null));
        assertThat(ours().stream()
                        .filter(sums -> sums.kind().equals("reply"))
                        .findFirst()
                        .orElseThrow()
                        .distance())
                .isCloseTo(0.2, offset(0.0001));
        assertThat(reports.report(PERIOD).days()).extracting(AssistantDay::day).contains(DAY, DAY.plusDays(1));
    }

    @Test
    void aVerdictThatComesLater_isReadThoughTheSuggestionIsOld() {
        String late = suggest("reply", "refund", noon, true, false);
        facts.read();
        assertThat(ours()).extracting(SuggestionSums::accepted).containsExactly(0L);

        judge(late, "accepted", 0.0);
        facts.read();
        facts.read();

        assertThat(ours()).extracting(SuggestionSums::made).containsExactly(1L);
        assertThat(ours()).extracting(SuggestionSums::accepted).containsExactly(1L);
    }

    @Test
    void madeAnew_theyAreTheSame() {
        judge(suggest("reply", "refund", noon, true, false), "edited", 0.25);
        facts.read();
        AssistantReport before = reports.report(PERIOD);

        facts.forget();
        assertThat(ours()).isEmpty();
        facts.read();

        assertThat(reports.report(PERIOD)).isEqualTo(before);
    }

    @Test
    void whatIsNoLongerKeptOfCalls_staysCounted_whenAllIsMadeAnew() {
        call("answered", 100, 20, 0.5);
        call("answered", 100, 20, 0.5);
        facts.read();
        sql.update("DELETE FROM assistant_calls WHERE model = ? AND ROWNUM = 1", model);

        facts.forget();
        facts.read();

        assertThat(reports.report(PERIOD).calls())
                .filteredOn(call -> call.model().equals(model))
                .extracting(CallReport::calls)
                .containsExactly(2L);
    }

    @Test
    void whatProvidersTook_isToldByTask() {
        call("answered", 100, 20, 0.5);
        call("repaired", 200, 40, 1.25);
        call("timeout", 0, 0, 0);
        facts.read();

        assertThat(reports.report(PERIOD).calls())
                .contains(new CallReport("Provider", model, "reply", 3, 1, 300, 60, 1.75));
    }

    private List<SuggestionSums> ours() {
        return reports.report(PERIOD).suggestions().stream()
                .filter(sums -> sums.model().equals(model))
                .toList();
    }

    private String suggest(String kind, @Nullable String intent, Instant at, boolean shown, boolean applied) {
        String id = Ids.next();
        sql.update(
                "INSERT INTO suggestions (id, case_number, kind, status, step_key, text_hash, created_at, model,"
                        + " confidence, content, intent, shown_at, applied_at) VALUES (?, ?, ?, 'outdated', ?, ?, ?, ?,"
                        + " 0.9, '{}', ?, ?, ?)",
                id,
                number,
                kind,
                id,
                id,
                PastWork.at(at),
                model,
                intent,
                PastWork.at(shown ? at.plusSeconds(60) : null),
                PastWork.at(applied ? at : null));
        return id;
    }

    private void judge(String suggestion, String verdict, @Nullable Double distance) {
        sql.update(
                "INSERT INTO suggestion_verdicts (suggestion_id, verdict, given_by, given_at, edit_distance)"
                        + " VALUES (?, ?, 'alice', ?, ?)",
                suggestion,
                verdict,
                PastWork.at(Instant.now()),
                distance);
    }

    private void call(String outcome, int in, int out, double cost) {
        sql.update(
                "INSERT INTO assistant_calls (id, called_at, provider_id, provider, model, prompt, task, outcome, requests,"
                        + " tokens_in, tokens_out, cost, latency_ms) VALUES (?, ?, 'p', 'Provider', ?, 'p', 'reply', ?, 1, ?,"
                        + " ?, ?, 5)",
                Ids.next(),
                PastWork.at(noon),
                model,
                outcome,
                in,
                out,
                cost);
    }
}
