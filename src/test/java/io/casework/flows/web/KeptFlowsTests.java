package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may edit and release flows stands before one that is kept to a team of others. */
@HttpTest
class KeptFlowsTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    Browser erin;
    ReleasedFlows flows;
    String key = "";

    @BeforeEach
    void keepAFlow() {
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
        key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");
        Answer kept =
                Browser.signedIn(port, "grace").put("/api/flows/" + key + "/editors", "{\"teams\":[\"technical\"]}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    @AfterEach
    void forget() {
        erin.without("If-Match");
        database.sql("DELETE FROM flow_editors WHERE flow_key = ?").param(key).update();
        flows.remove();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /draft                       | {}",
                "PUT    | /draft                       | {'content':'x'}",
                "DELETE | /draft                       |",
                "PUT    | /draft/lock                  | {}",
                "PUT    | /draft/lock                  | {'takeOver':true}",
                "DELETE | /draft/lock                  |",
                "POST   | /draft/revisions/1/restoration | {}",
                "POST   | /draft/rehearsal             | {}",
                "DELETE | /draft/rehearsal/x           |",
                "POST   | /draft/release               | {'revision':2,'reason':'r'}",
                "POST   | /draft/release/approval      | {}",
                "POST   | /draft/release/rejection     | {'reason':'r'}",
                "PATCH  | /policy                      | {'approvalNeeded':true}",
                "PUT    | /starts                      | {'version':1,'reason':'r'}",
                "POST   | /migrations                  | {'from':1,'to':1,'reason':'r'}",
                "PUT    | /migrations/x/pause          | {}",
                "DELETE | /migrations/x/pause          |",
                "POST   | /migrations/x/cancellation   | {}",
                "POST   | /running/cases/x/move        | {'from':'a','to':'b','reason':'r'}",
                "POST   | /running/cases/x/cancellation | {'reason':'r'}",
                "PUT    | /running/cases/x/suspension  | {'reason':'r'}",
                "DELETE | /running/cases/x/suspension  |",
                "POST   | /offer/acceptance            | {}",
                "DELETE | /offer                       |",
            },
            quoteCharacter = '"')
    void everyDoorIsShut(String method, String path, String body) {
        Answer refused = knock(method, "/api/flows/" + key + path, body == null ? "" : body.replace('\'', '"'));

        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/flow-kept");
    }

    private Answer knock(String method, String path, String body) {
        return switch (method) {
            case "POST" -> erin.post(path, body);
            case "PUT" -> erin.with("If-Match", "\"2\"").put(path, body);
            case "PATCH" -> erin.patch(path, body);
            default -> erin.delete(path);
        };
    }

    @Test
    void nobodyMakesOneOfItsKey() {
        Answer refused = erin.post("/api/flows", "{\"kind\":\"process\",\"key\":\"" + key + "\",\"name\":\"Mine\"}");

        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/flow-kept");
    }

    @Test
    void isNotReleasedAlongWithAnother() {
        String own = flows.drafted("Task_Look");

        Answer refused = flows.release(erin, own, ",\"with\":[\"" + key + "\"]");

        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/flow-kept");
    }

    @Test
    void readingAndCommentingStayOpen() {
        String flow = "/api/flows/" + key;

        assertThat(erin.get(flow + "/draft").status()).isEqualTo(200);
        assertThat(erin.post(flow + "/draft/check", "{}").status()).isEqualTo(200);
        assertThat(erin.post(flow + "/comments", "{\"text\":\"Why so?\"}").status())
                .isEqualTo(201);
    }

    @Test
    void whoKeepsTheProductRunningMayStillSteerItsCases() {
        Answer unknown = Browser.signedIn(port, "grace")
                .post("/api/flows/" + key + "/running/cases/x/cancellation", "{\"reason\":\"r\"}");

        assertThat(unknown.status()).isEqualTo(404);
    }
}
