package io.casework.engine.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.engine.EngineSettings;
import io.casework.engine.LedgerEntry;
import io.casework.engine.StepCall;
import io.casework.engine.StepLedger;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.shared.Traces;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ConnectorWorkerTests {

    @Autowired
    ScriptedConnector connector;

    @Autowired
    ConnectorWorker worker;

    @Autowired
    StepLedger ledger;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    ConnectorRegistry registry;

    @Autowired
    Steps steps;

    @Autowired
    StepRunner runner;

    @Autowired
    StepSettlement settlement;

    @Autowired
    StepRecorder recorder;

    @Autowired
    ErrorCatchers errorCatchers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EngineSettings settings;

    @Autowired
    Traces traces;

    final String caseNumber = "C-" + UUID.randomUUID().toString().substring(0, 8);

    @Nullable
    String deployment;

    @BeforeEach
    void deployModel() {
        deployment = repository
                .createDeployment()
                .addModelInstance("scripted.bpmn", model())
                .deploy()
                .getId();
    }

    @AfterEach
    void forgetModelAndTime() {
        ClockUtil.reset();
        repository.deleteDeployment(deployment, true, true, true);
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("scripted")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_DoAsTold")
                .camundaExternalTask(ScriptedConnector.ID)
                .camundaOutputParameter("answer", "${answer}")
                .receiveTask("Task_Look")
                .endEvent()
                .moveToActivity("Task_DoAsTold")
                .boundaryEvent("BoundaryEvent_ToldSo")
                .error("told-so")
                .receiveTask("Task_HandleRefusal")
                .endEvent()
                .done();
    }

    @Test
    void completes_withOutputsAndLedgerRow() {
        connector.script(List.of(answer(42)));

        String instance = start();
        worker.runDue();

        assertThat(runtime.getVariable(instance, "answer")).isEqualTo(42);
        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_Look");
        assertThat(ledger.ofCase(caseNumber)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("done");
            assertThat(row.outputs()).isEqualTo("{\"answer\":42}");
            assertThat(row.stepKey()).isEqualTo(connector.calls.get(0).idempotencyKey());
        });
    }

    @Test
    void throwsBpmnError_whenTheModelWaitsForTheRefusal() {
        connector.script(List.of(refusal("told-so")));

        String instance = start();
        worker.runDue();

        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_HandleRefusal");
        assertThat(outcomes()).containsExactly("refused");
    }

    @Test
    void raisesIncident_whenNobodyWaitsForTheRefusal() {
        connector.script(List.of(refusal("something-else")));

        String instance = start();
        worker.runDue();

        assertThat(runtime.createIncidentQuery().processInstanceId(instance).singleResult())
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).startsWith("something-else"));
    }

    @Test
    void triesAgainLater_whenUnavailable() {
        connector.script(List.of(unavailable(Duration.ofMinutes(3)), answer(1)));

        String instance = start();
        worker.runDue();
        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_DoAsTold");

        advance(Duration.ofMinutes(2));
        assertThat(worker.runDue()).as("Retry-After is honoured").isZero();
        advance(Duration.ofMinutes(2));
        worker.runDue();

        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_Look");
        assertThat(outcomes()).containsExactly("unavailable", "done");
        assertThat(connector.calls).extracting(StepCall::attempt).containsExactly(1, 2);
        assertThat(connector.calls)
                .extracting(StepCall::idempotencyKey)
                .hasSize(2)
                .containsOnly(key(0));
    }

    @Test
    void outlivesADay_whenUnavailable() {
        connector.script(List.of(unavailable(null)));

        String instance = start();
        for (int hour = 0; hour < 26; hour++) {
            worker.runDue();
            advance(Duration.ofMinutes(61));
        }

        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
        connector.script(List.of(answer(7)));
        worker.runDue();
        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_Look");
    }

    @Test
    void raisesIncident_whenItKeepsBreaking() {
        connector.script(List.of(call -> {
            throw new IllegalStateException("a defect with personal data in its message");
        }));

        String instance = start();
        for (int attempt = 0; attempt < 6; attempt++) {
            worker.runDue();
            advance(Duration.ofHours(1));
        }

        assertThat(connector.calls).hasSize(5);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).singleResult())
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo("IllegalStateException"));
    }

    @Test
    void raisesIncident_whenTheFlowCannotGoOn() {
        connector.script(List.of(call -> Map.of("other", 1)));

        String instance = start();
        for (int attempt = 0; attempt < 6; attempt++) {
            worker.runDue();
            advance(Duration.ofHours(1));
        }

        assertThat(outcomes()).containsOnly("failed");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isEqualTo(1);
    }

    @Test
    void runsAgainWithTheSameKey_afterACrashBetweenRunAndCompletion() {
        connector.script(List.of(answer(1)));
        String instance = start();
        LockedExternalTask lost = lockAs("a-node-that-dies");
        runner.run(registry.get(ScriptedConnector.ID).connector(), steps.callOf(lost));

        assertThat(worker.runDue()).as("still locked").isZero();
        advance(settings.lock().plusSeconds(1));
        worker.runDue();

        assertThat(connector.calls)
                .extracting(StepCall::idempotencyKey)
                .hasSize(2)
                .containsOnly(key(0));
        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_Look");
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void leavesTheStepToTheOther_whenItsLockWasLost() {
        connector.script(List.of(answer(1)));
        String instance = start();
        LockedExternalTask paused = lockAs("a-node-that-pauses");
        advance(settings.lock().plusSeconds(1));
        worker.runDue();

        settlement.settle(paused, steps.callOf(paused), new StepOutcome.Done(Map.of("answer", 2)), Instant.EPOCH);

        assertThat(runtime.getVariable(instance, "answer")).isEqualTo(1);
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void settlesEachStepOnce_whenTwoWorkersRace() {
        connector.script(List.of(answer(1)));
        IntStream.range(0, 40).forEach(i -> start());
        var other = new ConnectorWorker(
                registry,
                externalTasks,
                steps,
                runner,
                settlement,
                new HandOn(traces),
                settings,
                traces,
                Clock.systemUTC());

        CompletableFuture.allOf(CompletableFuture.runAsync(worker::runDue), CompletableFuture.runAsync(other::runDue))
                .join();
        worker.runDue();

        assertThat(outcomes()).hasSize(40).containsOnly("done");
        assertThat(connector.calls).hasSize(40);
    }

    @Test
    void settlesAtOnce_whenItsLockWasBeingExtended() {
        connector.script(List.of(answer(1)));
        String instance = start();
        LockedExternalTask held = lockAs("a-node-that-beats");
        var busy = new StepSettlement(new StepEnding(colliding(2), recorder, errorCatchers), transaction);

        busy.settle(held, steps.callOf(held), new StepOutcome.Done(Map.of("answer", 3)), Instant.EPOCH);

        assertThat(runtime.getVariable(instance, "answer")).isEqualTo(3);
        assertThat(outcomes()).containsExactly("done");
    }

    @Test
    void leavesTheStep_whenItNeverRests() {
        String instance = start();
        LockedExternalTask held = lockAs("a-node-that-beats");
        var busy =
                new StepSettlement(new StepEnding(colliding(Integer.MAX_VALUE), recorder, errorCatchers), transaction);

        busy.settle(held, steps.callOf(held), new StepOutcome.Done(Map.of("answer", 3)), Instant.EPOCH);

        assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_DoAsTold");
        assertThat(outcomes()).isEmpty();
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
    }

    /** The engine, where somebody else is faster with the row for so many times. */
    private ExternalTaskService colliding(int times) {
        var left = new AtomicInteger(times);
        return (ExternalTaskService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExternalTaskService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("complete") && left.getAndDecrement() > 0) {
                        throw new OptimisticLockingException("ENGINE-03005");
                    }
                    return method.invoke(externalTasks, arguments);
                });
    }

    private String start() {
        return runtime.startProcessInstanceByKey("scripted", caseNumber).getProcessInstanceId();
    }

    private LockedExternalTask lockAs(String node) {
        return externalTasks
                .fetchAndLock(1, node)
                .topic(ScriptedConnector.ID, settings.lock().toMillis())
                .execute()
                .get(0);
    }

    private static void advance(Duration duration) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
    }

    private List<String> outcomes() {
        return ledger.ofCase(caseNumber).stream().map(LedgerEntry::outcome).toList();
    }

    private String key(int call) {
        return connector.calls.get(call).idempotencyKey();
    }

    private static Function<StepCall, Map<String, @Nullable Object>> answer(int value) {
        return call -> Map.of("answer", value);
    }

    private static Function<StepCall, Map<String, @Nullable Object>> refusal(String code) {
        return call -> {
            throw new StepRefused(code, "No.");
        };
    }

    private static Function<StepCall, Map<String, @Nullable Object>> unavailable(@Nullable Duration retryAfter) {
        return call -> {
            throw new StepUnavailable("Not now.", retryAfter);
        };
    }
}
