package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.casework.ApplicationTest;
import io.casework.shared.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger says what moved a flow beside its steps. */
@ApplicationTest
class RecordedFlowsTests {

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    RunningProcesses processes;

    @Autowired
    ProcessMessages messages;

    @Autowired
    StepLedger ledger;

    @Autowired
    LedgerFacts facts;

    @Autowired
    TransactionTemplate transaction;

    private final String key = "recorded-" + Ids.next().substring(24);
    private final String number = "R-" + Ids.next().substring(24);
    private final Date dueAt = Date.from(Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS));
    private Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .camundaAsyncAfter()
                                .receiveTask("Task_Wait")
                                .message(key + "-told")
                                .intermediateCatchEvent("Event_Later")
                                .timerWithDate("${dueAt}")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void remove() {
        models.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void tellsStartsSavePointsMessagesFactsAndTimers() {
        runtime.startProcessInstanceByKey(key, number, Map.of("dueAt", dueAt, "priority", 30));
        jobRuns();
        transaction.executeWithoutResult(status -> messages.deliver(number, key + "-told", Map.of("vip", true)));
        Date earlier = Date.from(dueAt.toInstant().minus(1, ChronoUnit.HOURS));
        transaction.executeWithoutResult(status -> processes.change(number, Map.of("dueAt", earlier, "unknown", 1)));
        jobRuns();

        List<LedgerEntry> rows = ledger.everythingOf(number);
        assertThat(rows)
                .extracting(LedgerEntry::kind, LedgerEntry::activityId)
                .containsExactly(
                        tuple("start", key),
                        tuple("continued", rows.get(1).activityId()),
                        tuple("message", "Task_Wait"),
                        tuple("facts", "facts"),
                        tuple("timer", "Event_Later"));
        assertThat(facts.read(rows.get(0))).isEqualTo(Map.of("dueAt", dueAt, "priority", 30));
        assertThat(rows.get(2).connector()).isEqualTo(key + "-told");
        assertThat(facts.read(rows.get(2))).isEqualTo(Map.of("vip", true));
        assertThat(facts.read(rows.get(3))).isEqualTo(Map.of("dueAt", earlier));
    }

    private void jobRuns() {
        jobs.createJobQuery().processDefinitionKey(key).list().forEach(job -> jobs.executeJob(job.getId()));
    }
}
