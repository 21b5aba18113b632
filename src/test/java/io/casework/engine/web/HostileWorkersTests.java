package io.casework.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.engine.workers.WaitingWorkers;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workers that ask for what is not theirs, or answer what nobody asked for. */
@HttpTest
class HostileWorkersTests {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messaging.send-reply",
                "test.scripted",
                "external.check-age",
                "external.*",
                "external.Check-credit",
                "external.check-credit.x",
                "external",
                "EXTERNAL.CHECK-CREDIT",
                "nonsense"
            })
    void getsNoTopicThatItsTokenIsNotFor(String topic) {
        Answer answer = worker.lock(topic, 60, 0);

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messaging.send-reply", "test.scripted", "assistant.draft-reply"})
    void getsNoStepOfTheProduct_whateverItsToken(String topic) {
        CreditWorker greedy = CreditWorker.withTokenFor(Browser.signedIn(port, "grace"), port, "external.*");

        assertThat(greedy.lock(topic, 60, 0).status()).isEqualTo(403);
        assertThat(greedy.lock(CreditFlow.TOPIC, 60, 0).status()).isEqualTo(200);
    }

    @Test
    void isRefused_withoutTheScope_andAsAPerson() {
        Browser grace = Browser.signedIn(port, "grace");
        var reader = new CreditWorker(grace.tokenFor("cases:read"), "w-1");
        var person = new CreditWorker(grace, "w-1");
        var nobody = new CreditWorker(new Browser(port), "w-1");

        assertThat(reader.lock(CreditFlow.TOPIC, 60, 0).status()).isEqualTo(403);
        assertThat(person.lock(CreditFlow.TOPIC, 60, 0).status()).isEqualTo(403);
        assertThat(nobody.lock(CreditFlow.TOPIC, 60, 0).status()).isIn(401, 403);
    }

    @Test
    void doesNotLearnThatAnothersStepExists() {
        flow.start(caseNumber);
        String id = worker.lockOne();
        CreditWorker other = CreditWorker.withTokenFor(Browser.signedIn(port, "grace"), port, "external.check-age");

        Answer existing = other.complete(id);
        Answer unknown = other.complete("0b5f3a52-0000-0000-0000-000000000000");

        assertThat(existing.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(existing.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        assertThat(other.complete("x".repeat(3_000)).status()).isEqualTo(404);
        assertThat(other.extend(id, 60).status()).isEqualTo(404);
    }

    @Test
    void doesNotGetAtTheLockOfAnotherMachine_whateverItCallsItself() {
        flow.start(caseNumber);
        String id = worker.lockOne();
        CreditWorker other = CreditWorker.withTokenFor(Browser.signedIn(port, "grace"), port, CreditFlow.TOPIC);

        assertThat(other.complete(id).status()).isEqualTo(409);
        assertThat(other.refuse(id, "credit-refused").status()).isEqualTo(409);
        assertThat(worker.named("w").complete(id).status()).isEqualTo(409);
        assertThat(worker.complete(id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"creditOk\":{\"type\":\"boolean\",\"value\":\"yes\"}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"integer\",\"value\":1.5}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"integer\",\"value\":99999999999999999999}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"number\",\"value\":\"1\"}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"date\",\"value\":\"tomorrow\"}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"date\",\"value\":\"+9999-01-01T00:00:00Z\"}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"string\",\"value\":{\"a\":1}}} | outputs.creditOk",
                "{\"creditOk\":{\"type\":\"string\",\"value\":[\"a\"]}} | outputs.creditOk",
                "{\"team\":{\"type\":\"string\",\"value\":\"sales\"}} | outputs.team",
                "{} | outputs.creditOk"
            })
    void changesNothing_whenTheOutputsAreNotWhatTheFlowTakes(String outputs, String field) {
        String instance = flow.start(caseNumber);
        String id = worker.lockOne();

        Answer answer = worker.complete(id, outputs);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("\"" + field + "\"");
        assertThat(flow.isAt(instance, "Task_CheckCredit")).isTrue();
        assertThat(ledger.ofCase(caseNumber)).isEmpty();
        assertThat(worker.complete(id).status()).as("nothing is lost").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"creditOk\":true}",
                "{\"creditOk\":{\"type\":\"object\",\"value\":\"x\"}}",
                "{\"creditOk\":{\"value\":\"x\"}}",
                "{\"creditOk\":null}",
                "{\"creditOk\":{\"type\":\"string\",\"value\":\"a\\u0000b\"}}",
                "{\"creditOk\":{\"type\":\"string\",\"value\":\"\\ud800\"}}",
                "{\"a b\":{\"type\":\"string\",\"value\":\"x\"}}",
                "{\"${x}\":{\"type\":\"string\",\"value\":\"x\"}}",
                "{\"creditOk\":{\"type\":\"boolean\",\"value\":true,\"more\":1}}"
            })
    void isMalformed(String outputs) {
        flow.start(caseNumber);

        assertThat(worker.complete(worker.lockOne(), outputs).status()).isEqualTo(400);
    }

    @Test
    void countsOnce_whenItRepeatsItselfAtTheSameTime() {
        flow.start(caseNumber);
        String id = worker.lockOne();
        worker.machine().with("Idempotency-Key", "both-" + caseNumber);

        List<CompletableFuture<Answer>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> worker.complete(id)))
                .limit(2)
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.join().text())
                .containsOnly("{\"result\":\"done\",\"retryAt\":null}");
        assertThat(ledger.ofCase(caseNumber)).hasSize(1);
    }

    @Test
    void refusesWhatIsTooLarge() {
        flow.start(caseNumber);
        String id = worker.lockOne();
        String long256 = "{\"creditOk\":{\"type\":\"string\",\"value\":\"" + "x".repeat(256) + "\"}}";
        String deep = "{\"creditOk\":{\"type\":\"string\",\"value\":" + "[".repeat(500) + "]".repeat(500) + "}}";
        String giant = "{\"creditOk\":{\"type\":\"string\",\"value\":\"" + "x".repeat(2_000_000) + "\"}}";
        String many = IntStream.range(0, 21)
                .mapToObj(i -> "\"v" + i + "\":{\"type\":\"integer\",\"value\":1}")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(worker.complete(id, long256).status()).isEqualTo(422);
        assertThat(worker.complete(id, deep).status()).isEqualTo(400);
        assertThat(worker.complete(id, giant).status()).isEqualTo(413);
        assertThat(worker.complete(id, many).status()).isEqualTo(400);
        assertThat(worker.complete(id).status()).isEqualTo(200);
    }

    @Test
    void refusesMoreThanTheLedgerHasRoomFor() {
        flow.remove();
        var step = Bpmn.createExecutableProcess("credit")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_CheckCredit")
                .camundaExternalTask(CreditFlow.TOPIC);
        IntStream.range(0, 20).forEach(i -> step.camundaOutputParameter("v" + i, "${v" + i + "}"));
        flow.deploy(step.endEvent().done());
        flow.start(caseNumber);
        String outputs = IntStream.range(0, 20)
                .mapToObj(i -> "\"v" + i + "\":{\"type\":\"string\",\"value\":\"" + "x".repeat(250) + "\"}")
                .collect(Collectors.joining(",", "{", "}"));

        Answer answer = worker.complete(worker.lockOne(), outputs);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("outputs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"worker\":\"a/b\",\"topics\":[\"external.check-credit\"]}",
                "{\"worker\":\"\",\"topics\":[\"external.check-credit\"]}",
                "{\"worker\":\"w\",\"topics\":[]}",
                "{\"worker\":\"w\",\"topics\":[null]}",
                "{\"worker\":\"w\",\"topics\":[\"external.check-credit\"],\"lockSeconds\":0}",
                "{\"worker\":\"w\",\"topics\":[\"external.check-credit\"],\"lockSeconds\":3601}",
                "{\"worker\":\"w\",\"topics\":[\"external.check-credit\"],\"limit\":51}",
                "{\"worker\":\"w\",\"topics\":[\"external.check-credit\"],\"waitSeconds\":61}"
            })
    void asksOutOfBounds(String body) {
        assertThat(worker.machine().post("/api/external-tasks/locks", body).status())
                .isEqualTo(400);
    }

    @Test
    void leavesTheStepForAnotherTry_whenTheFlowCannotGoOn() {
        flow.remove();
        flow.deploy(CreditFlow.stuck());
        String instance = flow.start(caseNumber);
        String id = worker.lockOne();

        Answer answer = worker.complete(id, "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/flow-stuck");
        assertThat(answer.text()).doesNotContain("ENGINE", "Exception");
        assertThat(flow.isAt(instance, "Task_CheckCredit")).isTrue();
        assertThat(ledger.ofCase(caseNumber))
                .singleElement()
                .extracting(LedgerEntry::outcome)
                .isEqualTo("failed");
    }

    @Test
    void waits_whileTheCaseIsPaused() {
        String instance = flow.start(caseNumber);
        String id = worker.lockOne();
        runtime.suspendProcessInstanceById(instance);

        assertThat(worker.complete(id).json().get("type").asString()).isEqualTo("/problems/step-paused");

        runtime.activateProcessInstanceById(instance);
        assertThat(worker.complete(id).status()).isEqualTo(200);
    }
}
