package io.casework.flows.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.flows.release.FlowVersion.AverageScore;
import io.casework.flows.release.FlowVersion.KeptDeadlines;
import io.casework.flows.release.FlowVersion.ReopenedCases;
import io.casework.flows.release.FlowVersion.Source;
import io.casework.flows.release.FlowVersion.VersionOutcome;
import io.casework.shared.Problem;
import io.casework.tasks.TaskWorld;
import io.casework.testing.StatementRecorder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A flow of this test's own that ends at once. */
@ApplicationTest
class FlowVersionsTests {

    private static final String KEY = "versions-flow";
    private static final Instant OPENED = Instant.parse("2026-11-02T08:00:00Z");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskWorld world;

    @Autowired
    FlowVersions versions;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .source("shipped")
                .addModelInstance(
                        "versions.bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void forget() {
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(each ->
                        engine.getRepositoryService().deleteDeployment(each.getDeploymentId(), true, true, true));
    }

    @Test
    void tellsHowTheCasesOfAVersionWent() {
        finished(Duration.ofHours(2), Duration.ofHours(3), 0);
        finished(Duration.ofHours(6), Duration.ofHours(3), 1);
        String rated = finished(Duration.ofHours(4), null, 0);
        rate(rated, 4);
        open();

        FlowVersion version = versions.list(KEY).get(0);

        assertThat(version.source()).isEqualTo(Source.SHIPPED);
        assertThat(version.releasedBy()).isNull();
        assertThat(version.share()).isEqualTo(100);
        assertThat(version.running()).isZero();
        assertThat(version.finished()).isEqualTo(4);
        assertThat(version.outcome())
                .isEqualTo(new VersionOutcome(
                        4, 4.0, new KeptDeadlines(2, 1), new ReopenedCases(3, 1), new AverageScore(1, 4.0)));
    }

    @Test
    void asksAsOften_howeverManyVersionsThereAre() {
        finished(Duration.ofHours(2), null, 0);
        deploy();
        finished(Duration.ofHours(4), null, 0);
        long ofTwo = statements(() -> versions.list(KEY));
        IntStream.range(0, 98).forEach(version -> deploy());

        long ofHundred = statements(() -> assertThat(versions.list(KEY)).hasSize(100));

        assertThat(ofHundred).isEqualTo(ofTwo);
        assertThat(versions.list(KEY).get(99).outcome().cases()).isEqualTo(1);
    }

    private static long statements(Runnable work) {
        long before = StatementRecorder.executed();
        work.run();
        return StatementRecorder.executed() - before;
    }

    @Test
    void knowsDecisionsAndForms_withoutAnOutcome() {
        assertThat(versions.list("ticket-routing"))
                .allSatisfy(version -> assertThat(version.outcome()).isEqualTo(VersionOutcome.NONE));
        assertThat(versions.list("support.answer-customer")).isNotEmpty();
        assertThatThrownBy(() -> versions.list("no-such-flow")).isInstanceOf(Problem.NotFound.class);
    }

    private String open() {
        String number = world.openCase("Where is my parcel?").number();
        engine.getRuntimeService().startProcessInstanceByKey(KEY, number);
        return number;
    }

    private String finished(Duration took, @Nullable Duration promised, int reopened) {
        String number = open();
        database.sql(
                        """
                        UPDATE case_files SET opened_at = ?, resolved_at = ?, solution_due_at = ?,
                          first_response_due_at = NULL, reopen_count = ?
                        WHERE case_number = ?""")
                .param(OPENED.atOffset(ZoneOffset.UTC))
                .param(OPENED.plus(took).atOffset(ZoneOffset.UTC))
                .param(promised == null ? null : OPENED.plus(promised).atOffset(ZoneOffset.UTC))
                .param(reopened)
                .param(number)
                .update();
        return number;
    }

    private void rate(String number, int score) {
        database.sql(
                        """
                        INSERT INTO satisfaction (id, case_number, step_key, message_id, process_key, process_version,
                          invited_at, expires_at, score, channel, given_at)
                        SELECT ?, case_number, ?, id, 'versions-flow', 1, created_at, created_at, ?, 'mail', created_at
                        FROM messages WHERE case_number = ?""")
                .params(number, number, score, number)
                .update();
    }
}
