package io.casework.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class OperationsApiTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    private Browser grace;

    @BeforeEach
    void signIn() {
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void forget() {
        database.update("DELETE FROM crm_pushes WHERE case_number LIKE 'W-%'");
        database.update("DELETE FROM kept_messages WHERE case_number LIKE 'W-%'");
    }

    @Test
    void tellsOfEachKindOfWork_howMuchWaits() {
        JsonNode work = grace.get("/api/operations/work").json();

        assertThat(kinds(work))
                .containsExactlyInAnyOrder(
                        "job",
                        "timer",
                        "connector",
                        "worker",
                        "message",
                        "crm",
                        "trigger",
                        "mail-out",
                        "slack",
                        "webhook",
                        "mail-in");
        assertThat(work.get("overdueAfterSeconds").asInt()).isEqualTo(300);
    }

    @Test
    void countsWhatIsOverdue_andWhatIsSetAside() {
        JsonNode before = backlog("crm");
        push("W-1", "2020-01-01", 0);
        push("W-2", "2099-01-01", 0);
        push("W-3", "2020-01-01", 1);

        JsonNode after = backlog("crm");

        assertThat(after.get("waiting").asInt() - before.get("waiting").asInt()).isEqualTo(2);
        assertThat(after.get("overdue").asInt() - before.get("overdue").asInt()).isEqualTo(1);
        assertThat(after.get("parked").asInt() - before.get("parked").asInt()).isEqualTo(1);
        assertThat(after.get("oldestSince").asString()).startsWith("2020-01-01");
    }

    @Test
    void countsMessagesThatNoFlowTook() {
        JsonNode before = backlog("message");
        database.update("INSERT INTO kept_messages (case_number, message_name, variables, state, kept_at)"
                + " VALUES ('W-1', 'customer-replied', '{}', 'undeliverable', SYSTIMESTAMP)");

        assertThat(backlog("message").get("parked").asInt()
                        - before.get("parked").asInt())
                .isEqualTo(1);
    }

    @Test
    void knowsThisNode() {
        JsonNode nodes = grace.get("/api/operations/work").json().get("nodes");

        assertThat(nodes.valueStream()).anySatisfy(node -> {
            assertThat(node.get("alive").asBoolean()).isTrue();
            assertThat(node.get("version").asString()).isNotEmpty();
            assertThat(node.get("works").asBoolean()).isFalse();
        });
    }

    @Test
    void tellsEverybodyWhatIsDown_andDetailsToOperatorsOnly() {
        Browser alice = Browser.signedIn(port, "alice");

        assertThat(alice.get("/api/health-notices").status()).isEqualTo(200);
        assertThat(alice.get("/api/health-notices").json().get("notices").isArray())
                .isTrue();
        assertThat(grace.get("/api/operations/health").json().get("services").isArray())
                .isTrue();
        assertThat(alice.get("/api/operations/health").status()).isEqualTo(403);
        assertThat(alice.get("/api/operations/work").status()).isEqualTo(403);
        assertThat(new Browser(port).get("/api/health-notices").status()).isEqualTo(401);
    }

    private static List<String> kinds(JsonNode work) {
        return work.get("work")
                .valueStream()
                .map(backlog -> backlog.get("kind").asString())
                .toList();
    }

    private JsonNode backlog(String kind) {
        return grace.get("/api/operations/work")
                .json()
                .get("work")
                .valueStream()
                .filter(backlog -> backlog.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void push(String caseNumber, String day, int refused) {
        database.update(
                "INSERT INTO crm_pushes (case_number, generation, attempts, refused, requested_at, due_at, urgency)"
                        + " VALUES (?, 1, 0, ?, TIMESTAMP '" + day + " 00:00:00', SYSTIMESTAMP, 0)",
                caseNumber,
                refused);
    }
}
