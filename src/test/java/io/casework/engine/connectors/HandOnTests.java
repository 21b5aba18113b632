package io.casework.engine.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.engine.EngineSettings;
import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.engine.StepRefused;
import io.casework.shared.Ids;
import io.casework.shared.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker with threads of its own, beside the shared one that runs nothing by itself. */
@ApplicationTest
class HandOnTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ScriptedConnector connector;

    @Autowired
    LocalScriptedConnector local;

    @Autowired
    StepLedger ledger;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    HandOn handOn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConnectorWorker idle;

    @Autowired
    ConnectorRegistry registry;

    @Autowired
    Steps steps;

    @Autowired
    StepRunner runner;

    @Autowired
    StepSettlement settlement;

    @Autowired
    EngineSettings settings;

    @Autowired
    Traces traces;

    final String caseNumber = "C-" + Ids.next().substring(0, 13);

    @Nullable
    ConnectorWorker worker;

    @Nullable
    String deployment;

    @BeforeEach
    void deployModel() {
        var model = Bpmn.createExecutableProcess("handed-on")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_First")
                .camundaExternalTask(ScriptedConnector.ID)
                .serviceTask("Task_Second")
                .camundaExternalTask(LocalScriptedConnector.ID)
                .receiveTask("Task_Look")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("handed-on.bpmn", model)
                .deploy()
                .getId();
        local.script(call -> Map.of());
    }

    @AfterEach
    void stop() {
        if (worker != null) {
            worker.stop();
        }
        repository.deleteDeployment(deployment, true, true, true);
        idle.runDue();
    }

    @Test
    void locksAStepAsItIsMade_andRunsItAfterTheCommit() {
        connector.script(List.of(call -> Map.of()));
        worker = working();

        transaction.executeWithoutResult(status -> {
            start();
            assertThat(step("Task_First").getWorkerId()).startsWith("node-");
            assertThat(connector.calls).isEmpty();
        });

        await(() -> outcomes().equals(List.of("done", "done")));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .activityIdIn("Task_Look")
                        .count())
                .isEqualTo(1);
        assertThat(connector.calls).singleElement().satisfies(call -> assertThat(call.caseNumber())
                .isEqualTo(caseNumber));
    }

    @Test
    void runsNothing_whenTheTransactionIsRolledBack() {
        connector.script(List.of(call -> Map.of()));
        worker = working();

        for (int i = 0; i < 10; i++) {
            transaction.executeWithoutResult(status -> {
                start();
                status.setRollbackOnly();
            });
        }
        start();

        await(() -> outcomes().equals(List.of("done", "done")));
        assertThat(connector.calls).as("the places were given back").hasSize(1);
    }

    @Test
    void neverRunsMoreAtOnce_thanTheLaneIsWide() throws InterruptedException {
        var open = new CountDownLatch(1);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        connector.script(List.of(call -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            awaitOpen(open);
            now.decrementAndGet();
            return Map.of();
        }));
        for (int i = 0; i < 15; i++) {
            start();
        }
        worker = working();
        for (int i = 0; i < 15; i++) {
            start();
        }

        await(() -> now.get() == ScriptedConnector.WIDTH);
        TimeUnit.MILLISECONDS.sleep(200);
        open.countDown();

        await(() -> outcomes().size() == 60);
        assertThat(most).hasValue(ScriptedConnector.WIDTH);
        assertThat(connector.calls).hasSize(30);
    }

    @Test
    void leavesNothingBehind_whenALocalStepGivesUp() {
        local.script(call -> {
            ledger.record(LedgerEntries.of(call, "undone"));
            throw new StepRefused("told-so", "No.");
        });
        connector.script(List.of(call -> Map.of()));

        start();
        idle.runDue();
        idle.runDue();

        assertThat(outcomes()).containsExactly("done", "refused");
        assertThat(runtime.createIncidentQuery().activityId("Task_Second").count())
                .isEqualTo(1);
    }

    @Test
    void settlesALocalStepWithItsEffect() {
        local.script(call -> {
            ledger.record(LedgerEntries.of(call, "effect"));
            return Map.of();
        });
        connector.script(List.of(call -> Map.of()));

        start();
        idle.runDue();
        idle.runDue();

        assertThat(outcomes()).containsExactlyInAnyOrder("done", "effect", "done");
    }

    private ConnectorWorker working() {
        var started = new ConnectorWorker(
                registry, externalTasks, steps, runner, settlement, handOn, settings, traces, Clock.systemUTC());
        started.start();
        return started;
    }

    private void start() {
        runtime.startProcessInstanceByKey("handed-on", caseNumber);
    }

    private ExternalTask step(String activity) {
        return externalTasks.createExternalTaskQuery().activityId(activity).singleResult();
    }

    private List<String> outcomes() {
        return ledger.ofCase(caseNumber).stream().map(LedgerEntry::outcome).toList();
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
