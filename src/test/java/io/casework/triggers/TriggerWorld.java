package io.casework.triggers;

import io.casework.identity.StandardSignature;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sources, what they send, and an administrator who looks after them. Leaves nothing behind. */
@Component
class TriggerWorld {

    static final String SOURCES = "/api/trigger-sources";
    static final String EVENTS = "/api/trigger-events";

    private final TriggerWorker worker;
    private final RuntimeService processes;
    private final JdbcTemplate sql;
    private final Clock clock;
    private final List<String> made = new ArrayList<>();
    private Browser grace = new Browser(0);
    private int port;

    TriggerWorld(TriggerWorker worker, RuntimeService processes, JdbcTemplate sql, Clock clock) {
        this.worker = worker;
        this.processes = processes;
        this.sql = sql;
        this.clock = clock;
    }

    /** A source that was made, with the only copy of its secret. */
    record Made(String id, String name, String secret) {}

    void begin(int serverPort) {
        port = serverPort;
        sql.update("DELETE FROM visits");
        grace = Browser.signedIn(serverPort, "grace");
    }

    /** Else whatever test works on due steps next works on these. */
    void end() {
        for (String id : made) {
            sql.queryForList("SELECT case_number FROM trigger_events WHERE source_id = ?", String.class, id).stream()
                    .filter(number -> number != null)
                    .forEach(this::endFlow);
            sql.update("DELETE FROM trigger_sources WHERE id = ?", id);
        }
        made.clear();
        sql.update("DELETE FROM visits");
    }

    private void endFlow(String number) {
        processes.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> processes.deleteProcessInstance(id, "no flow is needed"));
    }

    Browser grace() {
        return grace;
    }

    static ObjectNode wanted(String kind) {
        ObjectNode wanted = JsonMapper.shared()
                .createObjectNode()
                .put("name", "s" + Ids.next().replace("-", "").substring(0, 30))
                .put("kind", kind);
        if (kind.equals("salesforce")) {
            wanted.putArray("organizations").add(Envelope.ORGANIZATION);
        }
        return wanted;
    }

    Made source(String kind) {
        return source(wanted(kind));
    }

    Made source(ObjectNode wanted) {
        Answer answer = grace.post(SOURCES, wanted.toString());
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        JsonNode json = answer.json();
        made.add(json.get("id").asString());
        return new Made(
                json.get("id").asString(),
                json.get("name").asString(),
                json.get("secret").asString());
    }

    Answer change(Made source, String change) {
        int version =
                grace.get(SOURCES + "/" + source.id()).json().get("version").asInt();
        Answer answer = grace.with("If-Match", "\"" + version + "\"").patch(SOURCES + "/" + source.id(), change);
        grace.without("If-Match");
        return answer;
    }

    Made rotated(Made source) {
        int version =
                grace.get(SOURCES + "/" + source.id()).json().get("version").asInt();
        Answer answer =
                grace.with("If-Match", "\"" + version + "\"").post(SOURCES + "/" + source.id() + "/secret", "{}");
        grace.without("If-Match");
        return new Made(source.id(), source.name(), answer.json().get("secret").asString());
    }

    Answer send(Made source, String eventId, String body) {
        Instant now = clock.instant();
        String signature = StandardSignature.of(List.of(source.secret()), eventId, now, body);
        return send(source.name(), eventId, String.valueOf(now.getEpochSecond()), signature, body);
    }

    Answer send(String name, String eventId, String timestamp, String signature, String body) {
        return new Browser(port)
                .with("webhook-id", eventId)
                .with("webhook-timestamp", timestamp)
                .with("webhook-signature", signature)
                .post("/api/triggers/" + name, body);
    }

    Answer sendXml(String path, String xml) {
        return new Browser(port).send("POST", path, BodyPublishers.ofString(xml), "text/xml; charset=UTF-8");
    }

    Answer sendEnvelope(Made source, Envelope envelope) {
        return sendXml("/api/triggers/salesforce/outbound-messages?key=" + source.secret(), envelope.toString());
    }

    Answer sendChange(Made source, String json) {
        return new Browser(port)
                .with("Authorization", "Bearer " + source.secret())
                .post("/api/triggers/salesforce/events", json);
    }

    /** An event of Standard Webhooks that is about a ticket. */
    static String ticket(String type, String record, Instant at, String subject) {
        return """
                {"type":"%s","timestamp":"%s","data":{"id":"%s","subject":"%s","message":"It broke again.",\
                "customer":{"email":"ada-%s@example.test","name":"Ada Marsh"},"priority":70}}"""
                .formatted(type, at, record, subject, record);
    }

    /** 18 characters, as Salesforce has them. */
    static String recordId(String prefix) {
        return "%s%012dAAA".formatted(prefix, ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    }

    void work() {
        while (worker.takeSome()) {
            continue;
        }
    }

    /** Those of the source, the first that came first. */
    List<JsonNode> events(Made source) {
        List<JsonNode> events = new ArrayList<>(grace.get(EVENTS + "?limit=200&source=" + source.name())
                .json()
                .get("items")
                .valueStream()
                .toList());
        Collections.reverse(events);
        return events;
    }

    JsonNode event(Made source) {
        List<JsonNode> events = events(source);
        if (events.size() != 1) {
            throw new AssertionError("not one event but " + events);
        }
        return events.get(0);
    }

    /** Numbers of the cases that events of the source have led to, each once. */
    List<String> cases(Made source) {
        return sql.queryForList(
                "SELECT DISTINCT case_number FROM trigger_events WHERE source_id = ? AND case_number IS NOT NULL",
                String.class,
                source.id());
    }

    JsonNode caseFile(String number) {
        return grace.get("/api/cases/" + number).json();
    }

    List<JsonNode> messages(String number) {
        return grace.get("/api/cases/" + number + "/messages")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
