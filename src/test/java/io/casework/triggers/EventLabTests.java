package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
class EventLabTests {

    private static final String LAB = "/api/triggers/lab";
    private static final List<String> TABLES = List.of(
            "case_files", "messages", "customers", "case_events", "trigger_events", "trigger_records", "audit_trail");

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    RuntimeService processes;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void begin() {
        world.begin(port);
    }

    @AfterEach
    void end() {
        world.end();
    }

    @Test
    void anEvent_isShownWithWhatItWouldStart_andNothingIsKept() {
        Made source = world.source("standard-webhooks");
        String body = TriggerWorld.ticket("case.created", Ids.next(), Instant.parse("2026-11-29T10:00:00Z"), "Printer");
        List<Long> before = counts();

        JsonNode event = tried(source, null, body).at("/events/0");

        assertThat(event.get("outcome").asString()).as(event.toString()).isEqualTo("done");
        JsonNode opened = event.get("opened");
        assertThat(opened.get("type").asString()).isEqualTo("ticket");
        assertThat(opened.get("subject").asString()).isEqualTo("Printer");
        assertThat(opened.get("priority").asInt()).isEqualTo(70);
        assertThat(opened.get("message").asString()).isEqualTo("It broke again.");
        assertThat(opened.at("/processes/0/key").asString()).isEqualTo("ticket-triage");
        assertThat(opened.at("/processes/0/variables").valueStream().map(JsonNode::toString))
                .contains("{\"name\":\"channel\",\"value\":\"api\"}");
        assertThat(event.get("fields").valueStream().map(field -> field.get("name")
                        .asString()))
                .contains("subject", "customer.email");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void itSays_whyNotTheOthers() {
        Made source = world.source("salesforce");
        JsonNode event = tried(
                        source,
                        null,
                        """
                {"entity":"Lead","change":"CREATE","data":{"Id":"00Q000000000001AAA","LastName":"Hill","Company":"Acme"}}""")
                .at("/events/0");

        List<String> why = event.get("rules")
                .valueStream()
                .map(rule ->
                        rule.get("rule").asString() + ": " + rule.get("why").asString())
                .toList();
        assertThat(why)
                .contains(
                        "Deleted records: /change is not DELETE",
                        "Our own cases: there is nothing at /data/Casework_Id__c",
                        "Cases: /entity is not Case",
                        "Leads: all its conditions hold");
        assertThat(event.at("/opened/type").asString()).isEqualTo("lead");
        assertThat(event.at("/opened/processes/0/key").asString()).isEqualTo("lead-qualification");
    }

    @Test
    void anEnvelope_isReadAsItWouldBe() {
        Made source = world.source("salesforce");
        String envelope = new Envelope()
                .with("04l1", "Case", "500000000000001AAA", "<sf:Subject>Printer</sf:Subject>")
                .withRaw("04l2", "")
                .toString();

        JsonNode events = tried(source, "text/xml", envelope).get("events");

        assertThat(events.get(0).at("/opened/subject").asString()).isEqualTo("Printer");
        assertThat(events.get(1).get("outcome").asString()).isEqualTo("parked");
        assertThat(events.toString()).doesNotContain(Envelope.SESSION);
        assertThat(tried(source, "text/xml", "<a/>").get("fault").asString()).contains("no notifications");
    }

    @Test
    void whatWouldBeParkedOrSkipped_isToldWithItsReason() {
        Made source = world.source("standard-webhooks");

        JsonNode skipped = tried(source, null, "{\"type\":\"ping\"}").at("/events/0");
        JsonNode parked = tried(
                        source, null, "{\"type\":\"case.created\",\"data\":{\"subject\":\"x\",\"priority\":101}}")
                .at("/events/0");
        JsonNode unreadable = tried(source, null, "{");

        assertThat(skipped.get("outcome").asString()).isEqualTo("skipped");
        assertThat(skipped.get("opened").isNull()).isTrue();
        assertThat(parked.get("outcome").asString()).isEqualTo("parked");
        assertThat(parked.get("reason").asString()).contains("priority");
        assertThat(unreadable.get("fault").asString()).contains("not valid JSON");
    }

    @Test
    void anEventOfTheInbox_canBeTriedWithTheRulesAsTheyAreNow() {
        Made source = world.source("standard-webhooks");
        world.send(source, Ids.next(), "{\"type\":\"order.failed\",\"data\":{\"text\":\"Payment failed\"}}");
        world.work();
        String id = world.event(source).get("id").asString();
        world.change(
                source,
                """
                {"mapping":[{"name":"Orders","target":"ticket","fields":[{"field":"subject","pointers":["/data/text"]}]}]}""");

        JsonNode event =
                world.grace().post(LAB, "{\"eventId\":\"" + id + "\"}").json().at("/events/0");

        assertThat(event.at("/opened/subject").asString()).isEqualTo("Payment failed");
        assertThat(world.event(source).get("state").asString()).isEqualTo("skipped");
    }

    @Test
    void whatIsNotThere_cannotBeTried() {
        Browser grace = world.grace();

        assertThat(grace.post(LAB, "{\"source\":\"nobody\",\"payload\":\"{}\"}").status())
                .isEqualTo(404);
        assertThat(grace.post(LAB, "{\"eventId\":\"none\"}").status()).isEqualTo(404);
        assertThat(grace.post(LAB, "{}").status()).isEqualTo(400);
        assertThat(new Browser(port).post(LAB, "{}").status()).isEqualTo(403);
        assertThat(new Browser(port).get(LAB).status()).isEqualTo(401);
        assertThat(grace.with("X-XSRF-TOKEN", "wrong").post(LAB, "{}").status()).isEqualTo(403);
        grace.without("X-XSRF-TOKEN");
    }

    private JsonNode tried(Made source, @org.jspecify.annotations.Nullable String contentType, String payload) {
        ObjectNode trial = JsonMapper.shared()
                .createObjectNode()
                .put("source", source.name())
                .put("payload", payload);
        if (contentType != null) {
            trial.put("contentType", contentType);
        }
        return world.grace().post(LAB, trial.toString()).json();
    }

    private List<Long> counts() {
        long running = processes.createProcessInstanceQuery().count();
        return java.util.stream.Stream.concat(
                        TABLES.stream().map(table -> sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class)),
                        java.util.stream.Stream.of(running))
                .toList();
    }
}
