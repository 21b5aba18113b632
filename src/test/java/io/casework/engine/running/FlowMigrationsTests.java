package io.casework.engine.running;

import static io.casework.engine.running.MovedFlow.CHECK;
import static io.casework.engine.running.MovedFlow.KEY;
import static io.casework.engine.running.MovedFlow.NEW;
import static io.casework.engine.running.MovedFlow.OLD;
import static io.casework.engine.running.MovedFlow.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.engine.FlowMoved;
import io.casework.engine.running.FlowMigration.State;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.tasks.TaskWorld;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class FlowMigrationsTests {

    private static final Map<String, String> MAPPING = Map.of(OLD, NEW);

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskWorld world;

    @Autowired
    FlowMigrations migrations;

    @Autowired
    MigrationWorker worker;

    @Autowired
    RunningFlows running;

    @Autowired
    MigrationMapper mapper;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventMulticaster events;

    @Nullable
    ApplicationListener<?> accident;

    MovedFlow flow;

    @BeforeEach
    void deploy() {
        flow = new MovedFlow(engine, world);
        flow.deploy();
    }

    @AfterEach
    void forget() {
        if (accident != null) {
            events.removeApplicationListener(accident);
        }
        flow.remove();
        database.sql(
                        "DELETE FROM flow_migration_cases WHERE migration_id IN (SELECT id FROM flow_migrations WHERE flow_key = ?)")
                .param(KEY)
                .update();
        database.sql("DELETE FROM flow_migrations WHERE flow_key = ?")
                .param(KEY)
                .update();
    }

    @Test
    void losesNobody_whenTheNodeDiesInTheMiddle() {
        List<String> all = cases(440, 40, 20);
        Map<String, Date> timers = timers();
        assertThat(tokens(1)).as("before").isEqualTo(Map.of(OLD, 440L, CHECK, 40L, WAIT, 20L));
        engine.getTaskService().claim(flow.task(all.get(0)).getId(), "alice");
        FlowMigration started = migrations.start(wish(MAPPING, List.of()), Actor.SYSTEM);
        assertThat(started.total()).isEqualTo(500);
        assertThat(started.state()).isEqualTo(State.QUEUED);

        dieAtMoveNumber(123);
        assertThatThrownBy(() -> worker.workDue()).isInstanceOf(Died.class);
        FlowMigration interrupted = migrations.find(KEY, started.id());
        assertThat(interrupted.moved()).isEqualTo(122);
        assertThat(interrupted.state()).isEqualTo(State.RUNNING);
        assertThat(running.cases(flow.definition(2))).as("each with its row").isEqualTo(122);
        worker.workDue();

        FlowMigration done = migrations.find(KEY, started.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.moved()).isEqualTo(500);
        assertThat(running.cases(flow.definition(1))).isZero();
        assertThat(tokens(2)).isEqualTo(Map.of(NEW, 440L, CHECK, 40L, WAIT, 20L));
        assertThat(timers()).as("timers keep their time").isEqualTo(timers);
        assertEachMovedOnce(started.id());
        assertWorkListFollowed(all);
        assertGoesOn(all);
    }

    private void assertEachMovedOnce(String migration) {
        assertThat(database.sql(
                                """
                                SELECT COUNT(*) FROM flow_migration_cases c
                                WHERE c.migration_id = ? AND c.outcome = 'moved' AND 1 = (
                                  SELECT COUNT(*) FROM flow_interventions i
                                  WHERE i.case_number = c.case_number AND i.what = 'migrated')""")
                        .param(migration)
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    private void assertWorkListFollowed(List<String> all) {
        assertThat(database.sql(
                                "SELECT COUNT(*) FROM work_items WHERE process_key = ? AND step = ? AND name = 'New step'")
                        .params(KEY, NEW)
                        .query(Integer.class)
                        .single())
                .isEqualTo(440);
        assertThat(database.sql("SELECT held_by FROM work_items WHERE id = ?")
                        .param(flow.task(all.get(0)).getId())
                        .query(String.class)
                        .single())
                .isEqualTo("alice");
    }

    private void assertGoesOn(List<String> all) {
        flow.complete(all.get(0));
        flow.check(all.get(0));
        flow.check(all.get(445));
        assertThat(tokens(2)).isEqualTo(Map.of(NEW, 439L, CHECK, 39L, WAIT, 22L));
    }

    @Test
    void leavesAloneWhatCannotMove_andSaysWhy() {
        cases(2, 1, 0);

        FlowMigration started = migrations.start(wish(Map.of(), List.of()), Actor.SYSTEM);
        worker.workDue();

        FlowMigration done = migrations.find(KEY, started.id());
        assertThat(done.moved()).isEqualTo(1);
        assertThat(done.failed()).isEqualTo(2);
        assertThat(tokens(1)).isEqualTo(Map.of(OLD, 2L));
        assertThat(migrations
                        .cases(KEY, started.id(), MovedCase.Outcome.FAILED, 10, null)
                        .items())
                .allSatisfy(each -> assertThat(each.reason()).isEqualTo(OLD + ": " + PlanWords.NO_PLACE));
    }

    @Test
    void movesOnlyThoseAtTheStepsNamed() {
        List<String> all = cases(3, 2, 1);

        FlowMigration started = migrations.start(wish(MAPPING, List.of(CHECK)), Actor.SYSTEM);
        worker.workDue();

        assertThat(migrations.find(KEY, started.id()).moved()).isEqualTo(2);
        assertThat(tokens(1)).isEqualTo(Map.of(OLD, 3L, WAIT, 1L));
        assertThat(database.sql(
                                "SELECT COUNT(*) FROM step_ledger WHERE kind = 'moved' AND process_instance_id IN (:moved)")
                        .param("moved", all)
                        .query(Integer.class)
                        .single())
                .as("kept out of rehearsals")
                .isEqualTo(2);
    }

    @Test
    void standsStillWhilePaused_andEndsWhenCancelled() {
        cases(3, 0, 0);
        String id = migrations.start(wish(MAPPING, List.of()), Actor.SYSTEM).id();

        migrations.pause(KEY, id);
        worker.workDue();
        assertThat(migrations.find(KEY, id).moved()).isZero();
        assertThatThrownBy(() -> migrations.start(wish(MAPPING, List.of()), Actor.SYSTEM))
                .isInstanceOf(Problem.Conflict.class);

        migrations.resume(KEY, id);
        dieAtMoveNumber(2);
        assertThatThrownBy(() -> worker.workDue()).isInstanceOf(Died.class);
        migrations.cancel(KEY, id);
        worker.workDue();

        FlowMigration cancelled = migrations.find(KEY, id);
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.moved()).isEqualTo(1);
        assertThat(tokens(1)).isEqualTo(Map.of(OLD, 2L));
        assertThatThrownBy(() -> migrations.resume(KEY, id)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void leavesToAnotherNodeWhatItHolds() {
        String held = cases(2, 0, 0).get(0);
        String id = migrations.start(wish(MAPPING, List.of()), Actor.SYSTEM).id();

        transaction.executeWithoutResult(status -> {
            assertThat(mapper.lockWaiting(id, held)).isNotNull();
            CompletableFuture.runAsync(worker::workDue).join();
        });

        assertThat(migrations.find(KEY, id).moved()).isEqualTo(1);
        assertThat(migrations.find(KEY, id).state()).isEqualTo(State.RUNNING);
        worker.workDue();
        assertThat(migrations.find(KEY, id).state()).isEqualTo(State.DONE);
    }

    @Test
    void countsWhatEndedByItself() {
        String instance = cases(0, 0, 1).get(0);
        String id = migrations.start(wish(MAPPING, List.of()), Actor.SYSTEM).id();
        engine.getRuntimeService()
                .signal(engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .activityId(WAIT)
                        .singleResult()
                        .getId());

        worker.workDue();

        assertThat(migrations.find(KEY, id).ended()).isEqualTo(1);
        assertThat(migrations.find(KEY, id).state()).isEqualTo(State.DONE);
    }

    @Test
    void waitsForTheWorkerThatDoesTheStepRightNow() {
        String instance = cases(0, 1, 0).get(0);
        String step = engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getExternalTaskService().lock(step, "worker", 60_000);
        flow.deployWithCheckCalled("Task_Verify");

        NewMigration wish = new NewMigration(KEY, 1, 3, Map.of(CHECK, "Task_Verify"), null, "Renamed");
        String id = migrations.start(wish, Actor.SYSTEM).id();
        worker.workDue();

        assertThat(migrations.find(KEY, id).moved()).isZero();
        assertThat(migrations.find(KEY, id).failed()).isZero();
    }

    @Test
    void refusesAMappingThatDoesNotFit() {
        cases(1, 0, 0);

        assertThatThrownBy(() -> migrations.start(wish(Map.of(OLD, WAIT), List.of()), Actor.SYSTEM))
                .isInstanceOfSatisfying(MigrationRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused).hasMessageContaining("The two steps are of different kinds.");
                });
    }

    @Test
    void settlesEachCase_whenThereIsNoWayAtAll() {
        cases(2, 0, 0);
        String id = "no-way-" + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            mapper.insertMigration(noWay(id), "{\"" + OLD + "\":\"" + WAIT + "\"}");
            mapper.insertCases(id, flow.definition(1).getId(), List.of(), Instant.EPOCH);
        });

        worker.workDue();

        FlowMigration done = migrations.find(KEY, id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.failed()).isEqualTo(2);
        assertThat(migrations.cases(KEY, id, MovedCase.Outcome.FAILED, 10, null).items())
                .allSatisfy(
                        each -> assertThat(each.reason()).isEqualTo(OLD + ": The two steps are of different kinds."));
    }

    private static FlowMigration noWay(String id) {
        return new FlowMigration(
                id, KEY, 1, 2, State.QUEUED, 0, 0, 0, 0, "It was mapped so", "erin", Instant.EPOCH, null);
    }

    @Test
    void movesACaseOnce_whenTwoStartAtOnce() {
        cases(1, 0, 0);

        List<Boolean> started =
                Stream.generate(() -> CompletableFuture.supplyAsync(this::isStarted)).limit(2).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(started).containsExactlyInAnyOrder(true, false);
        assertThat(migrations.list(KEY)).hasSize(1);
    }

    private boolean isStarted() {
        try {
            migrations.start(wish(MAPPING, List.of()), Actor.SYSTEM);
            return true;
        } catch (Problem.Conflict e) {
            return false;
        }
    }

    @Test
    void choosesCasesThatWaitToBeginTheStepNamed() {
        flow.deployMore(savePoint());
        flow.deployMore(savePoint());
        engine.getRuntimeService()
                .startProcessInstanceById(flow.definition(3).getId(), "SAVE-1", Map.of("team", "nobody"));

        NewMigration wish = new NewMigration(KEY, 3, 4, Map.of(), List.of(WAIT), "Only those");

        assertThat(migrations.start(wish, Actor.SYSTEM).total()).isEqualTo(1);
    }

    private static BpmnModelInstance savePoint() {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .receiveTask(WAIT)
                .camundaAsyncBefore()
                .endEvent()
                .done();
    }

    @Test
    void countsAsFinished_onlyWhatCameToItsEnd() {
        String stopped = cases(0, 0, 1).get(0);
        engine.getRuntimeService().deleteProcessInstance(stopped, "stopped by hand");

        assertThat(running.finishedCases(KEY, 1, 10)).isEmpty();
        assertThat(running.versions(KEY).get(1)).isEqualTo(new RunningFlows.Counts(0, 0));
    }

    private static NewMigration wish(Map<String, String> mapping, List<String> steps) {
        return new NewMigration(KEY, 1, 2, mapping, steps, "The new step is better");
    }

    private List<String> cases(int old, int check, int wait) {
        return IntStream.range(0, old + check + wait)
                .mapToObj(i -> i < old ? flow.start() : i < old + check ? flow.startAtCheck() : flow.startAtWait())
                .toList();
    }

    private Map<String, Long> tokens(int version) {
        return running.steps(flow.definition(version)).stream()
                .collect(Collectors.toMap(StepLoad::elementId, StepLoad::tokens));
    }

    private Map<String, Date> timers() {
        return engine.getManagementService().createJobQuery().processDefinitionKey(KEY).timers().list().stream()
                .collect(Collectors.toMap(Job::getProcessInstanceId, Job::getDuedate, (a, b) -> a, TreeMap::new));
    }

    private void dieAtMoveNumber(int number) {
        AtomicInteger moves = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<FlowMoved>> dying = ApplicationListener.forPayload(moved -> {
            if (moves.incrementAndGet() == number) {
                throw new Died();
            }
        });
        events.addApplicationListener(dying);
        accident = dying;
    }

    /** What nobody catches: the node is gone before it could commit. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
