package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
class KeyedDoorsTests {

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
        String basic = Base64.getEncoder().encodeToString(("sap:" + source.secret()).getBytes(StandardCharsets.UTF_8));

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
