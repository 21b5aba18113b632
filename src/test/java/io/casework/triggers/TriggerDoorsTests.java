package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.StandardSignature;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class TriggerDoorsTests {

    private static final String BODY = "{\"type\":\"case.created\",\"data\":{\"subject\":\"Printer broken\"}}";

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    private final String eventId = "msg_" + Ids.next();

    @BeforeEach
    void begin() {
        clock.reset();
        world.begin(port);
    }

    @AfterEach
    void end() {
        clock.reset();
        world.end();
    }

    @Test
    void aSignedEvent_isTaken_once() {
        Made source = world.source("standard-webhooks");

        Answer first = world.send(source, eventId, BODY);
        clock.putForward(Duration.ofDays(400));
        Answer again = world.send(source, eventId, BODY);
        clock.reset();

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(world.event(source).get("differing").asInt()).isZero();
    }

    @Test
    void sentByManyAtOnce_itIsThereOnce() throws Exception {
        Made source = world.source("standard-webhooks");
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            sent.add(senders.submit(() -> world.send(source, eventId, BODY)));
        }
        for (Future<Answer> one : sent) {
            assertThat(one.get().status()).isEqualTo(202);
        }
        senders.shutdown();

        assertThat(world.events(source)).hasSize(1);
    }

    @Test
    void somethingElseUnderTheSameId_changesNothing_andIsOnRecord() {
        Made source = world.source("standard-webhooks");
        world.send(source, eventId, BODY);
        world.send(source, eventId, BODY.replace("Printer", "Scanner"));
        Answer third = world.send(source, eventId, BODY.replace("Printer", "Screen"));

        assertThat(third.status()).isEqualTo(202);
        String id = world.event(source).get("id").asString();
        assertThat(world.grace().get("/api/trigger-events/" + id).text())
                .contains("Printer", "\"differing\":2")
                .doesNotContain("Scanner");
        assertThat(sql.queryForList(
                        "SELECT action FROM audit_trail WHERE subject = ?",
                        String.class,
                        "trigger-source:" + source.id()))
                .containsOnlyOnce("trigger-event-differs");
    }

    @ParameterizedTest
    @CsvSource({"-299, 202", "299, 202", "-301, 401", "301, 401", "-360, 401", "360, 401"})
    void timestamps_haveToBeRecent(int seconds, int status) {
        Made source = world.source("standard-webhooks");
        Instant at = clock.instant().plusSeconds(seconds);
        String signature = StandardSignature.of(List.of(source.secret()), eventId, at, BODY);

        Answer answer = world.send(source.name(), eventId, String.valueOf(at.getEpochSecond()), signature, BODY);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-1", "now", "1e9", "0x10"})
    void timestampsThatAreNone_proveNothing(String timestamp) {
        Made source = world.source("standard-webhooks");
        String signature = StandardSignature.of(List.of(source.secret()), eventId, clock.instant(), BODY);

        assertThat(world.send(source.name(), eventId, timestamp, signature, BODY)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatProvesNothing_isAnsweredTheSame_andKeptNowhere() {
        Made source = world.source("standard-webhooks");
        Made salesforce = world.source("salesforce");
        Instant now = clock.instant();
        String timestamp = String.valueOf(now.getEpochSecond());
        String good = StandardSignature.of(List.of(source.secret()), eventId, now, BODY);
        String foreign = StandardSignature.of(List.of(StandardSignature.newSecret()), eventId, now, BODY);

        List<Answer> refused = List.of(
                world.send("nobody", eventId, timestamp, good, BODY),
                world.send(salesforce.name(), eventId, timestamp, good, BODY),
                world.send(source.name(), eventId, timestamp, foreign, BODY),
                world.send(source.name(), eventId, timestamp, good.replace("v1,", "v1a,"), BODY),
                world.send(source.name(), eventId, timestamp, good, BODY + " "),
                world.send(source.name(), "other", timestamp, good, BODY),
                world.send(
                        source.name(),
                        eventId,
                        timestamp,
                        "v1,AAAA ".repeat(1_000).strip(),
                        BODY),
                new Browser(port).post("/api/triggers/" + source.name(), BODY));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            assertThat(answer.json().get("detail"))
                    .isEqualTo(refused.get(0).json().get("detail"));
        });
        assertThat(world.events(source)).isEmpty();
    }

    @Test
    void whoGuesses_hasToWait_andOthersNeedNot() {
        Made source = world.source("standard-webhooks");
        Answer answer = world.send(source.name(), eventId, "1", "v1,x", BODY);
        for (int i = 0; i < 310 && answer.status() == 401; i++) {
            answer = world.send(source.name(), eventId, "1", "v1,x", BODY);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(world.send(source, eventId, BODY).status()).isEqualTo(202);
    }

    @Test
    void whileASecretIsRotated_bothOpen_andAfterADayTheNewOne() {
        Made old = world.source("standard-webhooks");
        Made renewed = world.rotated(old);
        Instant now = clock.instant();
        String both =
                StandardSignature.of(List.of(StandardSignature.newSecret(), renewed.secret()), eventId, now, BODY);

        assertThat(world.send(old, eventId + "-1", BODY).status()).isEqualTo(202);
        assertThat(world.send(renewed, eventId + "-2", BODY).status()).isEqualTo(202);
        assertThat(world.send(old.name(), eventId, String.valueOf(now.getEpochSecond()), both, BODY)
                        .status())
                .isEqualTo(202);

        clock.putForward(Duration.ofHours(25));
        world.begin(port);
        world.change(old, "{\"description\":\"looked at again\"}");
        assertThat(world.send(old, eventId + "-3", BODY).status()).isEqualTo(401);
        assertThat(world.send(renewed, eventId + "-4", BODY).status()).isEqualTo(202);
    }

    @Test
    void aPausedSource_isOutside_atOnce() {
        Made source = world.source("standard-webhooks");
        world.send(source, eventId, BODY);

        world.change(source, "{\"active\":false}");
        assertThat(world.send(source, eventId, BODY).status()).isEqualTo(401);
        world.change(source, "{\"active\":true}");
        assertThat(world.send(source, eventId, BODY).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "null", "17", "{\"a\":1,\"a\":2}", "{\"type\":\"case.created\"", "[]"})
    void aSignedBodyThatCannotBeRead_isRefused_andKeptForAPerson(String body) {
        Made source = world.source("standard-webhooks");

        Answer answer = world.send(source, eventId, body);
        Answer again = world.send(source, eventId, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("body");
        assertThat(again.status()).isEqualTo(400);
        assertThat(world.event(source).get("state").asString()).isEqualTo("parked");
        assertThat(world.event(source).get("reason").asString()).startsWith("The body");
    }

    @Test
    void bodiesThatAreTooLargeOrTooDeep_areRefused() {
        Made source = world.source("standard-webhooks");
        String large = "{\"type\":\"x\",\"data\":\"" + "x".repeat(10 << 20) + "\"}";

        assertThat(world.send(source, eventId, large).status()).isEqualTo(413);
        assertThat(world.send(source, eventId, "{\"a\":".repeat(65) + "1" + "}".repeat(65))
                        .status())
                .isEqualTo(400);
        assertThat(world.send(source, eventId + "x", "[".repeat(100_000)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/triggers/any, text/plain",
        "/api/triggers/any, application/x-www-form-urlencoded",
        "/api/triggers/salesforce/events, text/xml",
        "/api/triggers/salesforce/outbound-messages, application/json",
        "/api/triggers/sap/events, text/xml"
    })
    void bodiesOfAnotherType_areRefused(String path, String type) {
        assertThat(new Browser(port)
                        .send("POST", path, BodyPublishers.ofString("x"), type)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void doorsTakePostsOnly() {
        assertThat(new Browser(port)
                        .get("/api/triggers/salesforce/outbound-messages")
                        .status())
                .isEqualTo(405);
        assertThat(new Browser(port).get("/api/triggers/any").status()).isEqualTo(405);
    }

    @Test
    void anOutboundMessage_isAcknowledged_whenAllOfItIsKept() {
        Made source = world.source("salesforce");
        Envelope envelope = new Envelope()
                .with("04l" + eventId, "Case", TriggerWorld.recordId("500"), "<sf:Subject>x</sf:Subject>")
                .withRaw("04m" + eventId, "")
                .with("04n" + eventId, "Case", TriggerWorld.recordId("500"), "<sf:Subject>x</sf:Subject>");

        Answer answer = world.sendEnvelope(source, envelope);
        Answer again = world.sendEnvelope(source, envelope);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(answer.text()).contains("<Ack>true</Ack>").isEqualTo(again.text());
        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsExactlyInAnyOrder("waiting", "parked", "waiting");
    }

    @Test
    void theSession_isNeitherKeptNorLogged(CapturedOutput log) {
        Made source = world.source("salesforce");
        world.sendEnvelope(
                source,
                new Envelope().with(eventId, "Case", TriggerWorld.recordId("500"), "<sf:Subject>x</sf:Subject>"));

        assertThat(sql.queryForObject(
                        "SELECT payload FROM trigger_events WHERE source_id = ?", String.class, source.id()))
                .contains("Subject")
                .doesNotContain("Session");
        assertThat(log.getAll()).doesNotContain(Envelope.SESSION).doesNotContain(source.secret());
    }

    @Test
    void foreignOrganizationsAndKeys_areAnsweredTheSame() {
        Made source = world.source("salesforce");
        Envelope envelope = new Envelope().with(eventId, "Case", TriggerWorld.recordId("500"), "");
        String path = "/api/triggers/salesforce/outbound-messages";

        List<Answer> refused = List.of(
                world.sendEnvelope(source, envelope.from("00D000000000001EAA")),
                world.sendEnvelope(source, envelope.from("")),
                world.sendXml(path, envelope.toString()),
                world.sendXml(path + "?key=" + source.secret() + "x", envelope.toString()),
                world.sendXml(path + "?key=", envelope.toString()),
                world.sendChange(source, "{\"organizationId\":\"00D000000000001EAA\",\"data\":{}}"));

        assertThat(refused).extracting(Answer::status).containsOnly(401);
        assertThat(world.events(source)).isEmpty();
        assertThat(world.sendEnvelope(source, envelope.from(Envelope.ORGANIZATION.substring(0, 15)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">"
            })
    void xmlWithADocumentType_isRefused_andNotAcknowledged(String documentType) {
        Made source = world.source("salesforce");

        Answer answer = world.sendEnvelope(
                source,
                new Envelope()
                        .with(eventId, "Case", TriggerWorld.recordId("500"), "<sf:Subject>x</sf:Subject>")
                        .behind(documentType));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Ack");
        assertThat(world.events(source)).isEmpty();
    }

    @Test
    void aKey_mayStandWhereverItsSenderCanPutIt() {
        Made source = world.source("sap");
        String event = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"s\",\"type\":\"t\"}";
        String basic = java.util.Base64.getEncoder().encodeToString(("sap:" + source.secret()).getBytes());

        for (Browser sender : List.of(
                new Browser(port).with("Authorization", "Bearer " + source.secret()),
                new Browser(port).with("Authorization", "Basic " + basic),
                new Browser(port).with("X-API-Key", source.secret()))) {
            Answer answer = sender.send(
                    "POST",
                    "/api/triggers/sap/events",
                    BodyPublishers.ofString(event.formatted(Ids.next())),
                    "application/cloudevents+json");
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        }
        assertThat(world.events(source)).hasSize(3);
    }

    @Test
    void sendersOfCloudEvents_areGreeted() {
        Answer answer = new Browser(port)
                .with("WebHook-Request-Origin", "eventmesh.example.com")
                .send("OPTIONS", "/api/triggers/sap/events", BodyPublishers.noBody(), "");
        Answer hostile = new Browser(port)
                .with("WebHook-Request-Origin", "<script>")
                .send("OPTIONS", "/api/triggers/sap/events", BodyPublishers.noBody(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("WebHook-Allowed-Origin")).isEqualTo("eventmesh.example.com");
        assertThat(answer.header("WebHook-Allowed-Rate")).isNotEmpty();
        assertThat(hostile.header("WebHook-Allowed-Origin")).isEmpty();
    }

    @Test
    void cloudEventsInHeaders_andSeveralInABody_areTaken() {
        Made source = world.source("sap");
        Browser sap = new Browser(port).with("Authorization", "Bearer " + source.secret());
        String one = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"s\",\"type\":\"t\"}";
        String batch = "[" + one.formatted("a") + "," + one.formatted("b") + "," + one.formatted("a") + "]";

        Answer several = sap.send(
                "POST",
                "/api/triggers/sap/events",
                BodyPublishers.ofString(batch),
                "application/cloudevents-batch+json");
        sap.with("ce-specversion", "1.0")
                .with("ce-id", "c")
                .with("ce-source", "s")
                .with("ce-type", "t");
        Answer binary = sap.post("/api/triggers/sap/events", "{\"BusinessPartner\":\"1000746\"}");

        assertThat(several.status()).as(several.text()).isEqualTo(202);
        assertThat(binary.status()).as(binary.text()).isEqualTo(202);
        assertThat(world.events(source))
                .extracting(event -> event.get("eventId").asString())
                .containsExactlyInAnyOrder("s a", "s b", "s c");
    }
}
