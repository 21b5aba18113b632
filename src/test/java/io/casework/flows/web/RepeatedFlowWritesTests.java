package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.ProcessStarter;
import io.casework.shared.Ids;
import io.casework.tasks.TaskWorld;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer gets lost, and the request is sent again with its key. */
@HttpTest
class RepeatedFlowWritesTests {

    private static final String KEY = "Idempotency-Key";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessStarter starter;

    @Autowired
    TaskWorld world;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    Browser erin;
    Browser grace;
    ReleasedFlows flows;

    @BeforeEach
    void begin() {
        erin = Browser.signedIn(port, "erin");
        grace = Browser.signedIn(port, "grace");
        flows = new ReleasedFlows(erin, repository, database);
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void releasesOnce() {
        String key = flows.drafted("Task_Look");

        Answer first = again(erin, () -> flows.release(key));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(flows.versions(key)).isEqualTo(1);
        assertThat(recorded(key, "flow-released")).isEqualTo(1);
    }

    @Test
    void asksOnce_andIsApprovedOnce() {
        String key = flows.drafted("Task_Look");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");

        Answer asked = again(erin, () -> flows.release(key));
        Answer approved = again(
                grace, () -> grace.post("/api/flows/" + key + "/draft/release/approval", "{\"comment\":\"Yes\"}"));

        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        assertThat(recorded(key, "flow-release-requested")).isEqualTo(1);
        assertThat(flows.versions(key)).isEqualTo(1);
    }

    @Test
    void isRejectedOnce() {
        String key = flows.drafted("Task_Look");
        erin.patch("/api/flows/" + key + "/policy", "{\"approvalNeeded\":true}");
        flows.release(key);

        Answer rejected =
                again(grace, () -> grace.post("/api/flows/" + key + "/draft/release/rejection", "{\"reason\":\"No\"}"));

        assertThat(rejected.status()).isEqualTo(204);
        assertThat(recorded(key, "flow-release-rejected")).isEqualTo(1);
    }

    @Test
    void tellsOfARefusalAsBefore_andForgetsTheKey() {
        String key = flows.create("process");
        flows.save(key, 1, ReleasedFlows.unreadable(key));
        erin.with(KEY, UUID.randomUUID().toString());

        assertThat(flows.release(key).status()).isEqualTo(422);
        assertThat(recorded(key, "flow-refused")).isEqualTo(1);
        assertThat(flows.release(key).status()).isEqualTo(422);
        assertThat(recorded(key, "flow-refused")).isEqualTo(2);
    }

    @Test
    void refusesAnotherReleaseWithTheSameKey() {
        String key = flows.drafted("Task_Look");
        erin.with(KEY, UUID.randomUUID().toString());
        flows.release(key);
        Answer other = flows.release(erin, key, ",\"share\":20");
        erin.without(KEY);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field()).isEqualTo(KEY);
    }

    @Test
    void beginsOnce() {
        String id = Ids.next();
        String name = "again-" + id.substring(id.length() - 12);
        String body = "{\"kind\":\"process\",\"key\":\"" + name + "\",\"name\":\"Again\"}";
        String key = flows.drafted("Task_Look");
        flows.release(key);

        Answer created = again(erin, () -> erin.post("/api/flows", body));
        Answer begun = again(erin, () -> erin.post("/api/flows/" + key + "/draft", "{}"));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(erin.delete("/api/flows/" + name + "/draft").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST | /comments        | {'text':'Why so?'}                  | 201 | flow-comment-added",
                "POST | /draft/rehearsal | {'cases':1}                         | 202 | rehearsal-started",
                "PUT  | /starts          | {'version':1,'reason':'Better so'}  | 204 | flow-starts-changed",
                "POST | /migrations      | {'from':1,'to':2,'reason':'Newer'}  | 202 | flow-migration-started",
            })
    void happensOnce(String method, String path, String json, int status, String action) {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Look");
        String body = json.replace('\'', '"');

        Answer first = again(
                erin,
                () -> method.equals("PUT")
                        ? erin.put("/api/flows/" + key + path, body)
                        : erin.post("/api/flows/" + key + path, body));

        assertThat(first.status()).as(first.text()).isEqualTo(status);
        assertThat(recorded(key, action)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST | /move         | {'from':'Task_Look','to':'Task_Again','reason':'r'} | flow-case-moved",
                "POST | /cancellation | {'reason':'r'}                                      | flow-case-stopped",
                "PUT  | /suspension   | {'reason':'r'}                                      | flow-case-suspended",
            })
    void steersOnce(String method, String act, String json, String action) {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        String instance = Objects.requireNonNull(transaction.execute(
                status -> starter.start(key, world.openCase("Help").number(), Map.of())));
        String path = "/api/flows/" + key + "/running/cases/" + instance + act;
        String body = json.replace('\'', '"');

        Answer first = again(erin, () -> method.equals("PUT") ? erin.put(path, body) : erin.post(path, body));

        assertThat(first.status()).as(first.text()).isEqualTo(204);
        assertThat(recorded(key, action)).isEqualTo(1);
    }

    /** Sends it twice with one key; both answers have to be the same. */
    private static Answer again(Browser by, Supplier<Answer> request) {
        by.with(KEY, UUID.randomUUID().toString());
        Answer lost = request.get();
        Answer answer = request.get();
        by.without(KEY);
        assertThat(answer.status()).as(answer.text()).isEqualTo(lost.status());
        assertThat(answer.text()).isEqualTo(lost.text());
        assertThat(answer.header("Location")).isEqualTo(lost.header("Location"));
        assertThat(answer.header("ETag")).isEqualTo(lost.header("ETag"));
        return answer;
    }

    private int recorded(String key, String action) {
        return database.sql("SELECT COUNT(*) FROM audit_trail WHERE subject = ? AND action = ?")
                .params("flow:" + key, action)
                .query(Integer.class)
                .single();
    }
}
