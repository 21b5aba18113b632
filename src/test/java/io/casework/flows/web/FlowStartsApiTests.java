package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class FlowStartsApiTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    Browser erin;
    ReleasedFlows flows;

    @BeforeEach
    void begin() {
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void letsAShareOfNewCasesStart_andGoesBackWithOnePut() {
        String key = flows.drafted("Task_Look");
        flows.release(key);
        flows.redraft(key, "Task_Next");
        assertThat(flows.release(erin, key, ",\"share\":20").status()).isEqualTo(201);
        assertThat(shares(key)).containsExactly(20, 80);
        assertThat(summary(key).get("startsVersion").asInt()).isEqualTo(1);
        assertThat(summary(key).get("share").asInt()).isEqualTo(80);

        String starts = "/api/flows/" + key + "/starts";
        assertThat(erin.put(starts, "{\"version\":1,\"reason\":\"Too many complaints\"}")
                        .status())
                .isEqualTo(204);
        assertThat(shares(key)).containsExactly(0, 100);

        assertThat(erin.put(starts, "{\"version\":2,\"share\":50,\"besides\":1,\"reason\":\"Again\"}")
                        .status())
                .isEqualTo(204);
        assertThat(shares(key)).containsExactly(50, 50);
        assertThat(erin.put(starts, "{\"version\":2,\"reason\":\"All\"}").status())
                .isEqualTo(204);
        assertThat(shares(key)).containsExactly(100, 0);
        JsonNode reasons = erin.get("/api/flows/" + key + "/reasons").json().get("items");
        assertThat(reasons.valueStream().map(each -> each.get("reason").asString()))
                .containsExactly("All", "Again", "Too many complaints");
        assertThat(reasons.at("/2/decision").asString()).isEqualTo("starts-changed");
        assertThat(reasons.at("/2/by/id").asString()).isEqualTo("erin");
        assertThat(audit(key))
                .contains("flow-starts-changed version 1, reason "
                        + reasons.at("/2/id").asString());
        JsonNode first = erin.get("/api/flows/" + key + "/reasons?limit=1").json();
        assertThat(erin.get("/api/flows/" + key + "/reasons?cursor="
                                + first.get("next").asString())
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"version\":1}', 400",
        "'{\"version\":1,\"share\":20,\"reason\":\"r\"}', 400",
        "'{\"version\":1,\"share\":20,\"besides\":1,\"reason\":\"r\"}', 400",
        "'{\"version\":1,\"share\":101,\"reason\":\"r\"}', 400",
        "'{\"version\":9,\"reason\":\"r\"}', 404"
    })
    void refusesAStartThatCannotBe(String body, int status) {
        String key = flows.drafted("Task_Look");
        flows.release(key);

        assertThat(erin.put("/api/flows/" + key + "/starts", body).status()).isEqualTo(status);
    }

    private JsonNode versions(String key) {
        return erin.get("/api/flows/" + key + "/versions").json().get("items");
    }

    private List<Integer> shares(String key) {
        return versions(key)
                .valueStream()
                .map(version -> version.get("share").asInt())
                .toList();
    }

    private JsonNode summary(String key) {
        return erin.get("/api/flows")
                .json()
                .get("items")
                .valueStream()
                .filter(flow -> flow.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audit(String key) {
        return database.sql("SELECT action || ' ' || detail FROM audit_trail WHERE subject = ? ORDER BY position")
                .param("flow:" + key)
                .query(String.class)
                .list();
    }
}
