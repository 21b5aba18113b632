package io.casework.crm.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class SyncApiTests {

    private static final String CONFLICTS = "/api/crm/conflicts";

    @LocalServerPort
    int port;

    @Autowired
    TestOrgs orgs;

    @Autowired
    JdbcTemplate sql;

    private Browser grace;
    private Connection connection;
    private String path = "";

    @BeforeEach
    void start() {
        grace = Browser.signedIn(port, "grace");
        connection = orgs.connected("http://localhost:1");
        path = "/api/connections/" + connection.id();
    }

    @AfterEach
    void stop() {
        sql.update("DELETE FROM crm_pushes");
        orgs.removed(connection);
    }

    @Test
    void aSync_isPausedAndGoesOn_andSaysByWhom() {
        JsonNode paused = grace.put(path + "/pause", "").json();
        assertThat(paused.at("/pausedBy/id").asString()).isEqualTo("grace");
        assertThat(grace.put(path + "/pause", "").status()).isEqualTo(200);
        assertThat(grace.get(path + "/sync").json().get("pausedAt").isNull()).isFalse();

        assertThat(grace.delete(path + "/pause").status()).isEqualTo(200);

        assertThat(grace.get(path + "/sync").json().get("pausedAt").isNull()).isTrue();
        assertThat(audited()).containsExactly("connection-created", "crm-sync-paused", "crm-sync-resumed");
    }

    @Test
    void whyAnOrgIsLeftAlone_isShown() {
        sql.update(
                "INSERT INTO crm_syncs (connection_id, held_until, held_reason, failures)"
                        + " VALUES (?, SYSTIMESTAMP, 'Salesforce is not set up for us: INVALID_GRANT', 3)",
                connection.id());

        JsonNode sync = grace.get(path + "/sync").json();

        assertThat(sync.get("heldUntil").asString()).isNotEmpty();
        assertThat(sync.get("heldReason").asString()).endsWith("INVALID_GRANT");
    }

    @Test
    void anOrgThatFailed_isDown_untilItIsWorthATry() {
        assertThat(service().get("up").asBoolean()).isTrue();
        sql.update(
                "INSERT INTO crm_syncs (connection_id, held_until, held_reason, failures)"
                        + " VALUES (?, SYSTIMESTAMP, 'No answer', 3)",
                connection.id());

        assertThat(service().get("up").asBoolean()).isFalse();
        assertThat(service().get("reason").asString()).isEqualTo("No answer");
        sql.update("UPDATE crm_syncs SET failures = 0, held_until = NULL WHERE connection_id = ?", connection.id());
        assertThat(service().get("up").asBoolean()).isTrue();
    }

    private JsonNode service() {
        return grace.get("/api/operations/health")
                .json()
                .get("services")
                .valueStream()
                .filter(each -> each.get("name").asString().equals(connection.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBackfill_isStartedOnce_pausedAndResumed() {
        grace.put(path + "/pause", "");

        Answer started = grace.post(path + "/backfill", "");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().get("state").asString()).isEqualTo("running");
        assertThat(grace.post(path + "/backfill", "").status()).isEqualTo(409);
        assertThat(grace.put(path + "/backfill/pause", "").json().get("state").asString())
                .isEqualTo("paused");
        assertThat(grace.delete(path + "/backfill/pause").json().get("state").asString())
                .isEqualTo("running");
        assertThat(grace.get(path + "/sync").json().at("/backfill/startedBy/id").asString())
                .isEqualTo("grace");
    }

    @Test
    void rules_haveTheirUsualValue_untilSomebodySetsAnotherOne() {
        assertThat(rule("Subject")).isEqualTo("ask");

        assertThat(grace.put(path + "/rules/Case/Subject", "{\"rule\":\"theirs\"}")
                        .status())
                .isEqualTo(204);
        assertThat(grace.put(path + "/rules/Case/Subject", "{\"rule\":\"newest\"}")
                        .status())
                .isEqualTo(204);

        assertThat(rule("Subject")).isEqualTo("newest");
        assertThat(grace.put(path + "/rules/Case/Nonsense__c", "{\"rule\":\"ours\"}")
                        .status())
                .isEqualTo(404);
        assertThat(grace.put(path + "/rules/Case/Subject", "{\"rule\":\"mine\"}")
                        .status())
                .isEqualTo(400);
        assertThat(grace.put(path + "/rules/Case/Subject", "{}").status()).isEqualTo(400);
    }

    @Test
    void mappings_areReadAndSet() {
        assertThat(grace.put(path + "/mapping/Case/subject", "{\"target\":\"Topic__c\"}")
                        .status())
                .isEqualTo(204);
        assertThat(grace.put(path + "/mapping/Case/channel", "{\"target\":null}")
                        .status())
                .isEqualTo(204);
        assertThat(grace.put(path + "/mapping/Case/subject", "{\"target\":\"not a name\"}")
                        .field())
                .isEqualTo("target");
        assertThat(grace.put(path + "/mapping/Case/nothing", "{\"target\":\"Topic__c\"}")
                        .status())
                .isEqualTo(404);

        JsonNode items = grace.get(path + "/mapping").json().get("items");

        assertThat(items.get(0).get("target").asString()).isEqualTo("Topic__c");
        assertThat(items.get(0).get("usualTarget").asString()).isEqualTo("Subject");
        assertThat(items.get(3).get("target").isNull()).isTrue();
        assertThat(audited()).contains("crm-field-mapped");
    }

    @Test
    void conflicts_areReadPageByPage_andCounted() {
        String first = conflict("C-1");
        String second = conflict("C-2");
        String third = conflict("C-3");

        JsonNode page = grace.get(CONFLICTS + "?limit=2").json();
        JsonNode rest = grace.get(
                        CONFLICTS + "?limit=2&cursor=" + page.get("next").asString())
                .json();

        assertThat(ids(page)).containsExactly(first, second);
        assertThat(ids(rest)).containsExactly(third);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(grace.get(CONFLICTS + "/count").json().get("count").asInt()).isEqualTo(3);
        assertThat(grace.get(CONFLICTS + "?cursor=nonsense").status()).isEqualTo(400);
        assertThat(grace.get(CONFLICTS + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void aDecision_isMadeOnce_andAudited() {
        String id = conflict("C-1");

        assertThat(decide(id, "{\"keep\":\"theirs\"}").status()).isEqualTo(204);
        assertThat(decide(id, "{\"keep\":\"ours\"}").status()).isEqualTo(409);

        assertThat(sql.queryForList(
                        "SELECT detail FROM audit_trail WHERE subject = 'case:C-1' AND actor_id = 'grace'",
                        String.class))
                .contains("Case.SuppliedName: theirs");
        assertThat(rule("SuppliedName")).isEqualTo("theirs");
    }

    @Test
    void aDecision_mayBeTheRuleFromThenOn() {
        String id = conflict("C-1");

        assertThat(decide(id, "{\"keep\":\"ours\",\"ruleForNextTime\":true}").status())
                .isEqualTo(204);

        assertThat(rule("SuppliedName")).isEqualTo("ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keep\":\"mine\"}", "{\"keep\":null}", "[]", "nonsense"})
    void aDecisionThatIsNone_isRefused(String body) {
        assertThat(decide(conflict("C-1"), body).status()).isEqualTo(400);
        assertThat(grace.get(CONFLICTS + "/count").json().get("count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sync",
        "PUT, /pause",
        "DELETE, /pause",
        "POST, /backfill",
        "PUT, /backfill/pause",
        "GET, /rules",
        "GET, /mapping"
    })
    void aConnectionThatIsNot_isNotFound(String method, String part) {
        String nobody = "/api/connections/nobody" + part;
        Answer answer =
                switch (method) {
                    case "GET" -> grace.get(nobody);
                    case "PUT" -> grace.put(nobody, "");
                    case "POST" -> grace.post(nobody, "");
                    default -> grace.delete(nobody);
                };

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void onlyAdministrators_seeAndDecide() {
        Browser alice = Browser.signedIn(port, "alice");
        String id = conflict("C-1");

        assertThat(alice.get(CONFLICTS).status()).isEqualTo(403);
        assertThat(alice.post(CONFLICTS + "/" + id + "/decision", "{\"keep\":\"ours\"}")
                        .status())
                .isEqualTo(403);
        assertThat(alice.put(path + "/pause", "").status()).isEqualTo(403);
        assertThat(alice.post(path + "/backfill", "").status()).isEqualTo(403);
        assertThat(decide("nobody", "{\"keep\":\"ours\"}").status()).isEqualTo(404);
    }

    private Answer decide(String id, String body) {
        return grace.post(CONFLICTS + "/" + id + "/decision", body);
    }

    private String rule(String field) {
        return grace.get(path + "/rules")
                .json()
                .get("items")
                .valueStream()
                .filter(rule -> rule.get("object").asString().equals("Case")
                        && rule.get("field").asString().equals(field))
                .map(rule -> rule.get("rule").asString())
                .findFirst()
                .orElseThrow();
    }

    private String conflict(String number) {
        String id = Ids.next();
        sql.update(
                "INSERT INTO crm_conflicts (id, connection_id, case_number, object, field, ours, theirs, state, found_at,"
                        + " seen_at) VALUES (?, ?, ?, 'Case', 'SuppliedName', 'Ada', 'Eda', 'open', SYSTIMESTAMP, SYSTIMESTAMP)",
                id,
                connection.id(),
                number);
        return id;
    }

    private List<String> audited() {
        return sql.queryForList(
                "SELECT action FROM audit_trail WHERE subject = ? ORDER BY position",
                String.class,
                "connection:" + connection.id());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
