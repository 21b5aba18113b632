package io.casework.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.engine.connectors.Steps;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class IncidentsTests {

    private static final String KEY = "stuck-flow";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRetries retries;

    @Autowired
    IncidentRetryWorker worker;

    @Autowired
    IncidentSorter sorter;

    @Autowired
    JdbcTemplate database;

    StuckFlow flow;

    @BeforeEach
    void deploy() {
        flow = new StuckFlow(engine, KEY);
        flow.deploy();
    }

    @AfterEach
    void forget() {
        flow.remove();
        database.update("DELETE FROM ACT_RU_INCIDENT WHERE CONFIGURATION_ = 'incidents-tests'");
        sorter.sortAll();
        database.update("DELETE FROM incident_retries");
    }

    @Test
    void putsAlikeOnesTogether_withoutWhatTellsThemApart() {
        flow.stuck("C-1", "crm-refused: Case 500A1 of 'Ada Marsh' is locked, ask ada@example.com");
        flow.stuck("C-2", "crm-refused: Case 500B2 of 'Bob' is locked, ask bob@example.com");
        flow.stuck("C-3", "crm-refused: The org is gone");

        List<IncidentGroup> groups = groups(KEY);

        assertThat(groups).hasSize(2);
        IncidentGroup first = groups.get(0);
        assertThat(first.message()).isEqualTo("crm-refused: Case … of … is locked, ask …");
        assertThat(first.incidents()).isEqualTo(2);
        assertThat(first.kind()).isEqualTo(FailureKind.CONNECTOR);
        assertThat(first.flowName()).isEqualTo("Flow that gets stuck");
        assertThat(first.step()).isEqualTo(StuckFlow.STEP);
        assertThat(first.stepName()).isEqualTo("Tell the other side");
        assertThat(first.lastVersion()).isEqualTo(1);
        assertThat(first.firstAt()).isBeforeOrEqualTo(first.lastAt());
        assertThat(incidents.cases(first.id(), 10, null).items())
                .extracting(StuckCase::caseNumber)
                .containsExactlyInAnyOrder("C-1", "C-2");
        assertThat(database.queryForList("SELECT message FROM sorted_incidents", String.class))
                .noneMatch(message -> message.contains("Ada") || message.contains("@"));
    }

    @Test
    void pagesThroughGroupsAndCases() {
        IntStream.range(0, 5).forEach(i -> flow.stuck("C-" + i, "away: one"));
        IntStream.range(0, 3).forEach(i -> flow.stuck("C-" + i, "away: two"));
        flow.stuck("C-9", "away: three");

        Page<IncidentGroup> first = incidents.groups(KEY, 2, null);
        Page<IncidentGroup> second = incidents.groups(KEY, 2, first.next());

        assertThat(first.items()).extracting(IncidentGroup::incidents).containsExactly(5L, 3L);
        assertThat(second.items()).extracting(IncidentGroup::message).containsExactly("away: three");
        assertThat(second.next()).isNull();
        assertThat(everyCase(first.items().get(0).id(), 2)).hasSize(5).doesNotHaveDuplicates();
        assertThatThrownBy(() -> incidents.groups(KEY, 2, "bm9uZQ")).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void anIncidentOfACalledFlow_showsOnce_whereItHappened() {
        flow.stuckBelow("C-7", "away: below");

        assertThat(groups(KEY)).singleElement().satisfies(group -> assertThat(group.incidents())
                .isEqualTo(1));
        assertThat(groups(KEY + StuckFlow.CALLING)).isEmpty();
    }

    @Test
    void whatGoesOnOtherwise_leavesTheList() {
        String instance = flow.stuck("C-1", "away: one");
        assertThat(groups(KEY)).hasSize(1);

        engine.getRuntimeService().deleteProcessInstance(instance, "of the test");

        assertThat(groups(KEY)).isEmpty();
    }

    @Test
    void triesOneStepAgain_atOnce_fromItsFirstAttempt() {
        String instance = flow.stuck("C-1", "away: one");
        String cause = groups(KEY).get(0).id();
        String incident = flow.incident(instance);

        assertThatThrownBy(() -> retries.retry("another", incident)).isInstanceOf(Problem.NotFound.class);
        retries.retry(cause, incident);

        assertThat(flow.task(instance).getRetries()).isEqualTo(Steps.COUNTDOWN);
        assertThat(flow.task(instance).getLockExpirationTime()).isNull();
        assertThat(flow.incidents(KEY)).isZero();
        assertThat(groups(KEY)).isEmpty();
        assertThat(audited("incident-retried", "incident:" + incident)).isEqualTo(1);
        assertThatThrownBy(() -> retries.retry(cause, incident)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void triesAJobAgain_andSeesItComeBackToTheSameCause() {
        String job = flow.stuckJob("C-1");
        IncidentGroup group = groups(KEY + "-job").get(0);
        assertThat(group.kind()).isEqualTo(FailureKind.JOB);
        assertThat(group.message()).startsWith("Unknown property used in expression");

        retries.retry(group.id(), incidentOf(group));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(job)
                        .executable()
                        .count())
                .as("due now")
                .isEqualTo(1);
        assertThat(groups(KEY + "-job")).isEmpty();
        flow.execute(job);

        assertThat(groups(KEY + "-job")).extracting(IncidentGroup::id).containsExactly(group.id());
    }

    @Test
    void triesAllAgain_once_withProgress() {
        List<String> instances = IntStream.range(0, 120)
                .mapToObj(i -> flow.stuck("C-" + i, "away: " + i))
                .toList();
        String other = flow.stuck("C-500", "else: nothing");
        String cause = groups(KEY).get(0).id();

        IncidentRetry retry = retries.retryAll(cause, Actor.SYSTEM);
        assertThat(retries.retryAll(cause, Actor.SYSTEM).id()).as("asked twice").isEqualTo(retry.id());
        assertThat(retry.total()).isEqualTo(120);
        assertThat(retry.waiting()).isEqualTo(120);
        assertThat(groups(KEY).get(0).retrying()).isEqualTo(120);
        engine.getRuntimeService().deleteProcessInstance(instances.get(5), "of the test");
        worker.workDue();

        IncidentRetry done = find(retry.id());
        assertThat(done.waiting()).isZero();
        assertThat(done.failed()).isZero();
        assertThat(done.finishedAt()).isNotNull();
        assertThat(groups(KEY)).extracting(IncidentGroup::incidents).containsExactly(1L);
        assertThat(flow.task(other).getRetries()).isZero();
        assertThat(flow.task(instances.get(0)).getRetries()).isEqualTo(Steps.COUNTDOWN);
        assertThat(audited("incidents-retried", "incident-cause:" + cause)).isEqualTo(1);
        assertThatThrownBy(() -> retries.retryAll(cause, Actor.SYSTEM)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void saysHowManyCouldNotBeTriedAgain() {
        insert(3, "jobs that are gone");
        sorter.sortAll();
        IncidentGroup group = incidents.groups(null, 200, null).items().stream()
                .filter(each -> each.message().equals("jobs that are gone"))
                .findFirst()
                .orElseThrow();

        IncidentRetry retry = retries.retryAll(group.id(), Actor.SYSTEM);
        worker.workDue();

        assertThat(find(retry.id()).failed()).isEqualTo(3);
        assertThat(find(retry.id()).finishedAt()).isNotNull();
        assertThat(incidents.find(group.id()).incidents()).isEqualTo(3);
        assertThat(incidents.find(group.id()).retrying()).isZero();
    }

    @Test
    void sortsThousands_inBatches() {
        insert(2_600, "away: 4711");
        sorter.sortAll();

        assertThat(incidents.groups(null, 200, null).items())
                .filteredOn(group -> group.message().equals("away: …"))
                .extracting(IncidentGroup::incidents)
                .containsExactly(2_600L);
    }

    private List<IncidentGroup> groups(String key) {
        return incidents.groups(key, 50, null).items();
    }

    private List<String> everyCase(String cause, int limit) {
        List<String> ids = new ArrayList<>();
        Page<StuckCase> page = incidents.cases(cause, limit, null);
        ids.addAll(page.items().stream().map(StuckCase::id).toList());
        while (page.next() != null) {
            page = incidents.cases(cause, limit, page.next());
            ids.addAll(page.items().stream().map(StuckCase::id).toList());
        }
        return ids;
    }

    private String incidentOf(IncidentGroup group) {
        return incidents.cases(group.id(), 1, null).items().get(0).id();
    }

    private IncidentRetry find(String id) {
        return retries.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void insert(int count, String message) {
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(i -> row(Ids.next(), message))
                .toList();
        database.batchUpdate(
                "INSERT INTO ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_MSG_, INCIDENT_TYPE_,"
                        + " CAUSE_INCIDENT_ID_, ROOT_CAUSE_INCIDENT_ID_, CONFIGURATION_)"
                        + " VALUES (?, 1, ?, ?, 'failedJob', ?, ?, 'incidents-tests')",
                rows);
    }

    private static Object[] row(String id, String message) {
        return new Object[] {id, Timestamp.from(Instant.parse("2026-03-02T09:00:00Z")), message, id, id};
    }

    private long audited(String action, String subject) {
        Long count = database.queryForObject(
                "SELECT COUNT(*) FROM audit_trail WHERE action = ? AND subject = ?", Long.class, action, subject);
        return count == null ? 0 : count;
    }
}
