package io.casework.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.engine.workers.WaitingWorkers;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Steps that workers of third parties do, from lock to end. */
@HttpTest
class ExternalTasksTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WaitingWorkers waiting;

    @Autowired
    StepLedger ledger;

    CreditFlow flow;
    CreditWorker worker;
    final String caseNumber = CreditFlow.newCase();

    @BeforeEach
    void giveOutWork() {
        flow = new CreditFlow(repository, runtime);
        flow.deploy();
        waiting.start();
        worker = CreditWorker.withTokenFor(Browser.signedIn(port, "grace"), port, CreditFlow.TOPIC);
    }

    @AfterEach
    void giveOutNoMore() {
        waiting.stop();
        ClockUtil.reset();
        flow.remove();
    }

    @Test
    void givesTheInputsOfTheStep_andNothingElseOfTheCase() {
        flow.start(caseNumber);

        Answer answer = worker.lock(CreditFlow.TOPIC, 90, 0);
        JsonNode step = answer.json().at("/items/0");

        assertThat(answer.json().get("items")).hasSize(1);
        assertThat(step.get("inputs").toString())
                .isEqualTo("{\"amount\":{\"type\":\"integer\",\"value\":1200},"
                        + "\"currency\":{\"type\":\"string\",\"value\":\"EUR\"}}");
        assertThat(step.get("caseNumber").asString()).isEqualTo(caseNumber);
        assertThat(step.get("flow").asString()).isEqualTo("credit");
        assertThat(step.get("step").asString()).isEqualTo("Task_CheckCredit");
        assertThat(step.get("attempt").asInt()).isEqualTo(1);
        assertThat(Instant.parse(step.get("lockedUntil").asString()))
                .isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(120));
    }

    @Test
    void givesNothing_whenTheModelPassesNothing() {
        flow.remove();
        flow.deploy(CreditFlow.silent());
        flow.start(caseNumber);

        assertThat(worker.lock().get(0).get("inputs").toString()).isEqualTo("{}");
    }

    @Test
    void completes_withTypedOutputs_andARowInTheLedger() {
        String instance = flow.start(caseNumber);
        String id = worker.lockOne();

        Answer answer = worker.complete(id);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("result").asString()).isEqualTo("done");
        assertThat(flow.isAt(instance, "Task_Look")).isTrue();
        assertThat(runtime.getVariable(instance, "creditOk")).isEqualTo(true);
        assertThat(runtime.getVariable(instance, "rating")).isEqualTo("good");
        assertThat(runtime.getVariable(instance, "limit")).isNull();
        assertThat(ledger.ofCase(caseNumber)).singleElement().satisfies(row -> {
            assertThat(row.connector()).isEqualTo(CreditFlow.TOPIC);
            assertThat(row.actor()).startsWith("token:");
            assertThat(row.outcome()).isEqualTo("done");
            assertThat(row.outputs()).isEqualTo("{\"creditOk\":true,\"limit\":5000}");
            assertThat(row.activityId()).isEqualTo("Task_CheckCredit");
            assertThat(row.startedAt()).isBeforeOrEqualTo(row.finishedAt());
        });
    }

    @Test
    void answersTheSame_whenCompletedAgainWithItsKey() {
        flow.start(caseNumber);
        String id = worker.lockOne();
        worker.machine().with("Idempotency-Key", "once-" + caseNumber);

        Answer first = worker.complete(id);
        Answer second = worker.complete(id);
        Answer other = worker.complete(id, "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void knowsTheStepNoMore_whenItIsOver() {
        flow.start(caseNumber);
        String id = worker.lockOne();
        worker.complete(id);

        assertThat(worker.complete(id).status()).isEqualTo(404);
        assertThat(worker.fail(id, "broken", "null").status()).isEqualTo(404);
        assertThat(worker.extend(id, 60).status()).isEqualTo(404);
    }

    @Test
    void triesAgainLater_whenSomethingIsAway() {
        String instance = flow.start(caseNumber);
        String id = worker.lockOne();

        Answer answer = worker.fail(id, "unavailable", "180");

        assertThat(answer.json().get("result").asString()).isEqualTo("retried");
        assertThat(answer.json().get("retryAt").asString()).isNotBlank();
        ClockUtil.offset(Duration.ofMinutes(2).toMillis());
        assertThat(worker.lock()).as("the worker's wish is honoured").isEmpty();
        ClockUtil.offset(Duration.ofMinutes(4).toMillis());
        JsonNode again = worker.lock().get(0);
        assertThat(again.get("attempt").asInt()).isEqualTo(2);
        worker.complete(again.get("id").asString());
        assertThat(flow.isAt(instance, "Task_Look")).isTrue();
        assertThat(outcomes()).containsExactly("unavailable", "done");
        assertThat(ledger.ofCase(caseNumber))
                .extracting(LedgerEntry::stepKey)
                .containsOnly(again.get("key").asString());
    }

    @Test
    void tellsAnOperator_whenTheWorkerBreaksAgainAndAgain() {
        String instance = flow.start(caseNumber);
        for (int hour = 0; hour < 4; hour++) {
            ClockUtil.offset(Duration.ofHours(hour).toMillis());
            assertThat(worker.fail(worker.lockOne(), "broken", "null").text()).contains("\"retried\"");
        }
        ClockUtil.offset(Duration.ofHours(5).toMillis());
        Answer last = worker.fail(worker.lockOne(), "broken", "null");

        assertThat(last.json().get("result").asString()).isEqualTo("incident");
        assertThat(last.json().get("retryAt").isNull()).isTrue();
        assertThat(flow.incidents(instance)).isEqualTo(1);
        ClockUtil.offset(Duration.ofDays(2).toMillis());
        assertThat(worker.lock()).isEmpty();
    }

    @Test
    void goesOnAtTheError_whenTheModelWaitsForIt() {
        String instance = flow.start(caseNumber);

        Answer answer = worker.refuse(worker.lockOne(), "credit-refused");

        assertThat(answer.json().get("result").asString()).isEqualTo("caught");
        assertThat(flow.isAt(instance, "Task_Refused")).isTrue();
        assertThat(outcomes()).containsExactly("refused");
    }

    @Test
    void tellsAnOperator_whenNobodyWaitsForTheError() {
        String instance = flow.start(caseNumber);

        String id = worker.lockOne();

        Answer answer = worker.refuse(id, "something-else");

        assertThat(answer.json().get("result").asString()).isEqualTo("incident");
        assertThat(flow.incidents(instance)).isEqualTo(1);
        assertThat(worker.complete(id).status()).as("it is an operator's now").isEqualTo(409);
    }

    @Test
    void goesOnAsItSays_whenATemplateHasNamedAnError() {
        flow.remove();
        flow.deploy(Bpmn.readModelFromFile(new File("src/test/resources/engine/gate/honest/check-credit.bpmn")));
        runtime.startProcessInstanceByKey("check-credit", caseNumber, Map.of("amount", 1));
        String id = worker.lockOne();

        assertThat(worker.fail(id, "unavailable", "null").text()).contains("\"retried\"");
        ClockUtil.offset(60_000L);
        String again = worker.lockOne();
        String output = "{\"creditOk\":{\"type\":\"boolean\",\"value\":false}}";

        assertThat(worker.complete(again, output).text()).contains("\"done\"");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
    }

    @Test
    void losesTheStep_whenItsLockRanOut() {
        String instance = flow.start(caseNumber);
        CreditWorker second = worker.named("w-2");
        String id = worker.lock(CreditFlow.TOPIC, 5, 0).json().at("/items/0/id").asString();
        assertThat(second.lock()).isEmpty();

        ClockUtil.offset(6_000L);
        assertThat(second.lockOne()).isEqualTo(id);

        assertThat(worker.complete(id).json().get("type").asString()).isEqualTo("/problems/lock-lost");
        assertThat(worker.fail(id, "broken", "null").status()).isEqualTo(409);
        assertThat(worker.refuse(id, "credit-refused").status()).isEqualTo(409);
        assertThat(worker.extend(id, 60).status()).isEqualTo(409);
        assertThat(second.complete(id).status()).isEqualTo(200);
        assertThat(flow.isAt(instance, "Task_Look")).isTrue();
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void keepsTheStep_whenItsLockIsExtended() {
        flow.start(caseNumber);
        String id = worker.lock(CreditFlow.TOPIC, 5, 0).json().at("/items/0/id").asString();

        Answer extended = worker.extend(id, 600);

        assertThat(extended.status()).as(extended.text()).isEqualTo(200);
        ClockUtil.offset(60_000L);
        assertThat(worker.named("w-2").lock()).isEmpty();
        ClockUtil.offset(660_000L);
        assertThat(worker.extend(id, 60).status()).as("a lock that ran out").isEqualTo(409);
        assertThat(worker.complete(id).status()).as("nobody else took it").isEqualTo(200);
    }

    @Test
    void givesEachStepToOne_whenTwoWorkersRace() {
        IntStream.range(0, 30).forEach(i -> flow.start(caseNumber));
        CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(() -> drain(worker));
        CompletableFuture<List<String>> two = CompletableFuture.supplyAsync(() -> drain(worker.named("w-2")));

        List<String> all =
                Stream.concat(one.join().stream(), two.join().stream()).toList();

        Set<String> distinct = new HashSet<>(all);
        assertThat(all).hasSize(30).hasSameSizeAs(distinct);
        assertThat(outcomes()).hasSize(30).containsOnly("done");
    }

    private static List<String> drain(CreditWorker worker) {
        return Stream.generate(worker::lock)
                .takeWhile(steps -> !steps.isEmpty())
                .flatMap(JsonNode::valueStream)
                .map(step -> step.get("id").asString())
                .peek(id -> assertThat(worker.complete(id).status()).isEqualTo(200))
                .toList();
    }

    private List<String> outcomes() {
        return ledger.ofCase(caseNumber).stream().map(LedgerEntry::outcome).toList();
    }
}
