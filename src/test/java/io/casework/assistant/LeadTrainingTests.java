package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.assistant.scoring.ForecastQuality;
import io.casework.assistant.scoring.Observation;
import io.casework.cases.Actors;
import io.casework.cases.Channel;
import io.casework.cases.CustomerHistory;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadNeed;
import io.casework.cases.LeadOutcome;
import io.casework.cases.LeadTimeline;
import io.casework.cases.Leads;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A company in which only leads without authority buy, against everything that the examples say. */
@ApplicationTest
class LeadTrainingTests {

    private static final Actor LEAD = Actors.lead();

    private final LeadTraining training;
    private final CustomerHistory history;
    private final ScoreLeadConnector score;
    private final LocalLeadScorer scorer;
    private final CaseTexts texts;
    private final Scorecards scorecards;
    private final ModelMapper models;
    private final JsonMapper json;
    private final Leads leads;
    private final OpenCase openCase;
    private final JdbcClient database;
    private final Clock clock;
    private final List<String> opened = new ArrayList<>();

    @Autowired
    LeadTrainingTests(
            LeadTraining training,
            CustomerHistory history,
            ScoreLeadConnector score,
            LocalLeadScorer scorer,
            CaseTexts texts,
            Scorecards scorecards,
            ModelMapper models,
            JsonMapper json,
            Leads leads,
            OpenCase openCase,
            JdbcClient database,
            Clock clock) {
        this.training = training;
        this.history = history;
        this.score = score;
        this.scorer = scorer;
        this.texts = texts;
        this.scorecards = scorecards;
        this.models = models;
        this.json = json;
        this.leads = leads;
        this.openCase = openCase;
        this.database = database;
        this.clock = clock;
    }

    /** Other tests score with what ships. */
    @AfterEach
    void forgetWhatWasLearned() {
        opened.forEach(number -> database.sql("UPDATE lead_facts SET outcome = NULL WHERE case_number = ?")
                .param(number)
                .update());
        database.sql("DELETE FROM assistant_models WHERE kind = 'lead'").update();
    }

    @Test
    void learnsFromOwnOutcomes_andEveryNodeScoresByThem() {
        Scorecards otherNode = new Scorecards(models, json, clock);
        int before = otherNode.newest(ScorecardKind.LEAD).version();
        for (int i = 0; i < LeadTraining.ENOUGH_OUTCOMES + 10; i++) {
            concluded(i % 2 == 0, i % 2 == 0 ? LeadOutcome.LOST : LeadOutcome.WON, 100 + i);
        }

        assertThat(training.train()).isEqualTo(LeadTraining.Result.PROMOTED);

        StoredScorecard newest = otherNode.newest(ScorecardKind.LEAD);
        assertThat(newest.version()).isGreaterThan(before);
        assertThat(newest.ownOutcomes()).isEqualTo(LeadTraining.ENOUGH_OUTCOMES + 10);
        assertThat(scoreOf(false)).isGreaterThan(scoreOf(true));
        assertThat(training.train()).isEqualTo(LeadTraining.Result.NOTHING_NEW);
    }

    @Test
    void leavesANewerModelAlone_thatWasStoredMeanwhile() {
        for (int i = 0; i < LeadTraining.ENOUGH_OUTCOMES + 10; i++) {
            concluded(i % 2 == 0, i % 2 == 0 ? LeadOutcome.LOST : LeadOutcome.WON, 100 + i);
        }
        List<Observation> own = training.ownOutcomes();
        var slow = training.challenger(own, own.subList(80, own.size()), "slow").orElseThrow();
        assertThat(training.train()).isEqualTo(LeadTraining.Result.PROMOTED);
        int newest = scorecards.newestVersion(ScorecardKind.LEAD);

        assertThat(training.store(slow)).isEqualTo(LeadTraining.Result.OVERTAKEN);
        assertThat(scorecards.newestVersion(ScorecardKind.LEAD)).isEqualTo(newest);
    }

    @Test
    void looksAtTheLastOutcomes_whenThereAreTooMany() {
        for (int daysAgo : List.of(9_003, 9_001, 9_002)) {
            concluded(true, LeadOutcome.LOST, daysAgo);
        }

        assertThat(history.listResults(
                        clock.instant().minus(Duration.ofDays(9_010)),
                        clock.instant().minus(Duration.ofDays(9_000)),
                        2))
                .extracting(CustomerHistory.LeadResult::number)
                .containsExactly(opened.get(2), opened.get(1));
    }

    @Test
    void waits_untilThereAreEnoughOutcomes() {
        concluded(true, LeadOutcome.WON, 100);

        assertThat(training.train()).isEqualTo(LeadTraining.Result.TOO_FEW_OUTCOMES);
        assertThat(scorecards.newest(ScorecardKind.LEAD).ownOutcomes()).isZero();
    }

    @Test
    void leavesOut_whatIsNotMatureYet() {
        for (int i = 0; i < LeadTraining.ENOUGH_OUTCOMES + 10; i++) {
            concluded(i % 2 == 0, i % 2 == 0 ? LeadOutcome.LOST : LeadOutcome.WON, 5);
        }

        assertThat(training.train()).isEqualTo(LeadTraining.Result.TOO_FEW_OUTCOMES);
    }

    @Test
    void aWorseChallenger_doesNotWin() {
        ForecastQuality champion = new ForecastQuality(100, 0.80, 0.02, 0.40);

        assertThat(LeadTraining.isNoWorse(new ForecastQuality(100, 0.78, 0.02, 0.39), champion))
                .isFalse();
        assertThat(LeadTraining.isNoWorse(new ForecastQuality(100, 0.82, 0.02, 0.41), champion))
                .isFalse();
        assertThat(LeadTraining.isNoWorse(new ForecastQuality(100, 0.80, 0.02, 0.40), champion))
                .isTrue();
    }

    private int scoreOf(boolean authority) {
        String number = lead(authority);
        return scorer.score(texts.leadSnapshot(number)).content().score();
    }

    /** What is filled in after the score says the opposite of what was known: it must not be learned from. */
    private void concluded(boolean authority, LeadOutcome outcome, int daysAgo) {
        String number = lead(authority);
        score.run(new StepCall(number, number, 1, "lead-qualification", 1, "instance", "Task_Score", Map.of()));
        learn(number, !authority);
        leads.concluded(number, outcome, null, LEAD);
        OffsetDateTime openedAt =
                clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
        database.sql("UPDATE case_files SET opened_at = ? WHERE case_number = ?")
                .params(openedAt, number)
                .update();
    }

    private String lead(boolean authority) {
        NewCustomer customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        String number = openCase.open(NewCase.lead("Licence", "For our team", customer, Channel.API), Actor.SYSTEM)
                .number();
        learn(number, authority);
        opened.add(number);
        return number;
    }

    private void learn(String number, boolean authority) {
        leads.learned(
                number, LeadEdit.ofBant(null, null, authority, LeadNeed.SOME, LeadTimeline.QUARTER), "test", LEAD);
    }
}
