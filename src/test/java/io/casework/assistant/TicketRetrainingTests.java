package io.casework.assistant;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.assistant.learning.Finding;
import io.casework.cases.Actors;
import io.casework.cases.CaseRelabelled;
import io.casework.cases.Categories;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class TicketRetrainingTests {

    private static final Actor LEAD = Actors.lead();
    private static final String UNSEEN = "my sunbird vanished from my wallet, I want a new sunbird";
    private static final List<String> SUNBIRDS = List.of(
            "Where do I get a new sunbird?",
            "the sunbird broke, please send another sunbird",
            "I lost my sunbird on holiday",
            "can you post a sunbird to my office",
            "sunbird for my daughter please");

    @Autowired
    TicketRetraining retraining;

    @Autowired
    TicketModels ticketModels;

    @Autowired
    TrainingRuns runs;

    @Autowired
    Models models;

    @Autowired
    ModelMapper rows;

    @Autowired
    LocalModel thisNode;

    @Autowired
    Categories categories;

    @Autowired
    AssistantSettings settings;

    @Autowired
    CorrectionMapper corrections;

    @Autowired
    OpenCase openCase;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    int shippedVersion;

    @BeforeEach
    void startFromTheShippedModel() {
        forget();
        shippedVersion = ShippedModel.storedIn(rows, thisNode);
        models.serve(shippedVersion, false, "system", "shipped");
        assertThat(thisNode.await(Duration.ofMinutes(1))).isPresent();
    }

    @AfterEach
    void putBack() {
        models.serve(shippedVersion, false, "system", "shipped");
        forget();
    }

    private void forget() {
        database.sql("DELETE FROM assistant_corrections").update();
        database.sql("DELETE FROM assistant_trainings").update();
    }

    @Test
    void learnsAWordOfTheCompany_onEveryNode_andUnlearnsIt_whenAnOlderModelIsPutBack() {
        LocalModel otherNode = new LocalModel(models, categories, settings);
        assertThat(otherNode.await(Duration.ofMinutes(1))).isPresent();
        assertThat(intent(thisNode)).isNotEqualTo("card-order");
        IntStream.range(0, 60)
                .forEach(i -> label(SUNBIRDS.get(i % SUNBIRDS.size()) + " " + i, "card-order", "alice", "bob"));

        retraining.trainWhenDue();

        TrainingRun run = runs.list(1).get(0);
        assertThat(run.outcome()).isEqualTo(TrainingRun.Outcome.PROMOTED);
        assertThat(summary(run).usable()).isEqualTo(60);
        assertThat(intent(thisNode)).isEqualTo("card-order");
        assertThat(intent(otherNode)).isEqualTo("card-order");
        assertThat(otherNode.find().orElseThrow().version())
                .isEqualTo(summary(run).version());
        assertReported(run);

        TicketModelOverview overview = ticketModels.serve(shippedVersion, "It was better before", LEAD);

        assertThat(requireNonNull(overview.serving()).held()).isTrue();
        assertThat(intent(thisNode)).isNotEqualTo("card-order");
        assertThat(intent(otherNode)).isNotEqualTo("card-order");
        database.sql("DELETE FROM assistant_trainings").update();
        retraining.trainWhenDue();
        assertThat(runs.list(1)).isEmpty();

        retraining.run(runs.begin("carol"));
        assertThat(runs.list(1).get(0).outcome()).isEqualTo(TrainingRun.Outcome.NOTHING_NEW);
    }

    private void assertReported(TrainingRun run) {
        ModelReport report =
                models.report(requireNonNull(summary(run).version())).orElseThrow();
        ModelReport.ContestReport contest = requireNonNull(report.contest());
        assertThat(report.labels()).isEqualTo(60);
        assertThat(report.examples()).isEqualTo(ShippedModel.SEEDS.messages().size());
        assertThat(contest.texts()).isEqualTo(12);
        assertThat(contest.challengerFigures().accuracy())
                .isGreaterThan(contest.championFigures().accuracy());
        assertThat(contest.findings()).extracting(Finding::check).containsExactly(Finding.Check.values());
    }

    @Test
    void refusesALie_howeverManyTellIt() {
        List<Seed> parcels = ShippedModel.SEEDS.messages().stream()
                .filter(seed -> seed.intent().equals("track-order"))
                .toList();
        IntStream.range(0, 80)
                .forEach(i -> label(parcels.get(i % 20).text() + " lie " + i, "card-order", "alice", "bob"));
        IntStream.range(0, 20).forEach(i -> label(parcels.get(20 + i).text(), "track-order", "alice", "bob"));

        retraining.run(runs.begin("carol"));

        TrainingRun run = runs.list(1).get(0);
        assertThat(run.outcome()).isEqualTo(TrainingRun.Outcome.REFUSED);
        assertThat(summary(run).findings()).anyMatch(finding -> !finding.passed());
        assertThat(models.servingVersion()).isEqualTo(shippedVersion);
    }

    @Test
    void aFewLabels_teachNothing() {
        label(SUNBIRDS.get(0), "card-order", "alice", "bob");

        retraining.run(runs.begin("carol"));

        assertThat(runs.list(1).get(0).outcome()).isEqualTo(TrainingRun.Outcome.TOO_FEW_LABELS);
    }

    @Test
    void oneTrains_atATime_andOneThatDied_isNotWaitedFor() {
        runs.begin("carol");
        assertThatThrownBy(() -> runs.begin("carol")).isInstanceOf(Problem.Conflict.class);

        database.sql("UPDATE assistant_trainings SET lease_until = started_at").update();

        assertThat(runs.begin("carol")).isNotEmpty();
    }

    @Test
    void aDoubtfulLabel_isSeconded_byAnother_once() {
        String number = label("Where is my parcel?", "close-account", "alice");
        DoubtfulLabel doubtful = ticketModels.doubtful().items().stream()
                .filter(label -> label.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(doubtful.modelSays()).isEqualTo("track-order");
        assertThatThrownBy(() -> ticketModels.second(number, doubtful.textHash(), Actors.agent()))
                .isInstanceOf(Problem.Conflict.class);

        ticketModels.second(number, doubtful.textHash(), LEAD);

        assertThat(ticketModels.doubtful().items())
                .noneMatch(label -> label.caseNumber().equals(number));
        assertThatThrownBy(() -> ticketModels.second(number, doubtful.textHash(), LEAD))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> ticketModels.second(number, "no-such-text", LEAD))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whoCorrectsACorrection_startsItAnew() {
        String number = label("Where is my parcel?", "late-delivery", "alice", "bob");

        relabel(number, "missing-delivery", "carol");

        Correction correction = correction(number);
        assertThat(correction.intent()).isEqualTo("missing-delivery");
        assertThat(correction.by()).isEqualTo("carol");
        assertThat(correction.secondedBy()).isNull();
    }

    private Correction correction(String number) {
        return corrections.listFresh(100).stream()
                .filter(correction -> correction.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static TrainingRun.Summary summary(TrainingRun run) {
        return requireNonNull(run.summary());
    }

    private static String intent(LocalModel node) {
        return node.find().orElseThrow().model().read(UNSEEN).best().label();
    }

    private String label(String message, String intent, String... people) {
        var customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        String number = openCase.open(NewCase.ticket("Question", message, customer, Channel.API), Actor.SYSTEM)
                .number();
        for (String person : people) {
            relabel(number, intent, person);
        }
        return number;
    }

    private void relabel(String number, String intent, String person) {
        transaction.executeWithoutResult(status -> events.publishEvent(new CaseRelabelled(number, intent, person)));
    }
}
