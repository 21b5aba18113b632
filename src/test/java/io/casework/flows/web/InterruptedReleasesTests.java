package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ProcessStarter;
import io.casework.flows.drafts.DraftGone;
import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The node dies when the engine has the new versions and our own rows of one of them are written. */
@HttpTest
class InterruptedReleasesTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessStarter starter;

    @Autowired
    TaskWorld world;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventMulticaster events;

    @Nullable
    ApplicationListener<?> accident;

    Browser erin;
    ReleasedFlows flows;
    String key = "";
    String other = "";

    @BeforeEach
    void twoDrafts() {
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
        key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");
        other = flows.drafted("Task_Beside");
    }

    @AfterEach
    void forget() {
        mend();
        flows.remove();
    }

    @Test
    void leavesNothingHalf_andIsDoneLater() {
        long deployments = repository.createDeploymentQuery().count();
        List<String> trail = trail();
        List<String> drafts = List.of(draft(key), draft(other));

        dieAfter(other);
        assertThat(release().status()).isEqualTo(500);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(flows.versions(key)).isEqualTo(1);
        assertThat(flows.versions(other)).isZero();
        assertThat(rows("flow_releases")).isEqualTo(1);
        assertThat(rows("flow_starts")).isZero();
        assertThat(trail()).isEqualTo(trail);
        assertThat(List.of(draft(key), draft(other))).isEqualTo(drafts);
        assertThat(versionOfANewCase())
                .as("the node has kept none of it, either")
                .isEqualTo(1);

        mend();
        assertThat(release().json().get("version").asInt()).isEqualTo(2);
        assertThat(versionOfANewCase()).isEqualTo(2);
        assertThat(rows("flow_releases")).isEqualTo(3);
        assertThat(rows("flow_drafts")).isZero();
    }

    @Test
    void keepsTheKeyFree_forTheSecondTry() {
        erin.with("Idempotency-Key", key);

        dieAfter(key);
        assertThat(release().status()).isEqualTo(500);
        mend();

        assertThat(release().status()).isEqualTo(201);
        assertThat(release().json().get("version").asInt())
                .as("its answer got lost")
                .isEqualTo(2);
        assertThat(flows.versions(key)).isEqualTo(2);
    }

    private Browser.Answer release() {
        return flows.release(erin, key, ",\"with\":[\"" + other + "\"]");
    }

    private void dieAfter(String released) {
        ApplicationListener<PayloadApplicationEvent<DraftGone>> dying = ApplicationListener.forPayload(gone -> {
            if (gone.key().equals(released)) {
                throw new Died();
            }
        });
        events.addApplicationListener(dying);
        accident = dying;
    }

    private void mend() {
        if (accident != null) {
            events.removeApplicationListener(accident);
        }
    }

    private String draft(String of) {
        var draft = erin.get("/api/flows/" + of + "/draft").json();
        return draft.get("revision").asInt() + " " + draft.get("content").asString();
    }

    private int versionOfANewCase() {
        String instance = Objects.requireNonNull(transaction.execute(
                status -> starter.start(key, world.openCase("Help").number(), Map.of())));
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private int rows(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE flow_key IN (?, ?)")
                .params(key, other)
                .query(Integer.class)
                .single();
    }

    private List<String> trail() {
        return database.sql("SELECT action FROM audit_trail WHERE subject IN (?, ?) ORDER BY position")
                .params("flow:" + key, "flow:" + other)
                .query(String.class)
                .list();
    }

    /** What nobody catches. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
