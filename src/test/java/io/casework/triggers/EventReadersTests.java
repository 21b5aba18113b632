package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventReadersTests {

    private final EventJson json = new EventJson(JsonMapper.builder().build());
    private final OutboundMessages outboundMessages = new OutboundMessages(json);
    private final ChangeEnvelopes changes = new ChangeEnvelopes(json);
    private final CloudEvents cloudEvents = new CloudEvents(json);
    private final StandardEvents standardEvents = new StandardEvents(json);

    @Test
    void anOutboundMessage_becomesOneEventForEachNotification() throws Exception {
        IncomingBatch read = outboundMessages.read(bytes(new Envelope()
                .with(
                        "04l1",
                        "Case",
                        "500000000000001AAA",
                        "<sf:Subject>A &amp; B</sf:Subject><sf:Type xsi:nil=\"true\"/>")
                .with(
                        "04l2",
                        "Lead",
                        "00Q000000000001AAA",
                        "<sf:LastModifiedDate>2026-11-29T10:00:00.000Z</sf:LastModifiedDate>")
                .toString()));

        assertThat(read.organization()).isEqualTo(Envelope.ORGANIZATION);
        assertThat(read.events()).extracting(Incoming::eventId).containsExactly("04l1", "04l2");
        assertThat(read.events())
                .extracting(Incoming::recordKey)
                .containsExactly("Case:500000000000001", "Lead:00Q000000000001");
        assertThat(read.events().get(1).occurredAt()).isEqualTo(Instant.parse("2026-11-29T10:00:00Z"));
        JsonNode event = json.readStored(read.events().get(0).payload());
        assertThat(event.at("/data/Subject").asString()).isEqualTo("A & B");
        assertThat(event.at("/data/Type").isNull()).isTrue();
        assertThat(event.toString()).doesNotContain("Session").doesNotContain(Envelope.SESSION);
    }

    @Test
    void aSmallBody_doesNotBecomeALargeOne() {
        String many = "\"\",".repeat(1_000) + "\"\"";
        String few = "\"500000000000001AAA\",".repeat(100) + "\"500000000000002AAA\"";

        assertThatThrownBy(() -> changes.read(bytes(change(many, "")))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> changes.read(bytes(change(few, "x".repeat(200_000)))))
                .isInstanceOf(Unreadable.class);
    }

    private static String change(String recordIds, String subject) {
        return """
                {"payload":{"ChangeEventHeader":{"entityName":"Case","changeType":"UPDATE","recordIds":[%s]},"Subject":"%s"}}"""
                .formatted(recordIds, subject);
    }

    @Test
    void oneBrokenNotification_doesNotTakeTheOthersWithIt() throws Exception {
        List<Incoming> read = outboundMessages
                .read(bytes(new Envelope()
                        .with("04l1", "Case", "500000000000001AAA", "")
                        .withRaw("04l2", "")
                        .withRaw("04l3", "<sObject xsi:type=\"java:java.util.Date\"/>")
                        .withRaw("04l4", "<sObject xsi:type=\"xsd:Case\"><Id>500000000000001AAA</Id></sObject>")
                        .toString()))
                .events();

        assertThat(read).hasSize(4);
        assertThat(read.get(0).fault()).isNull();
        assertThat(read.subList(1, 4)).allSatisfy(one -> assertThat(one.fault()).contains("no record"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
                "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
            })
    void documentTypesAndEntities_areRefused(String documentType) {
        String envelope = new Envelope()
                .with("04l1", "Case", "500000000000001AAA", "<sf:Subject>x</sf:Subject>")
                .behind(documentType)
                .toString();

        assertThatThrownBy(() -> outboundMessages.read(bytes(envelope))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> outboundMessages.read(bytes(envelope.replace(">x<", ">&c;<"))))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<a/>",
                "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body/></soapenv:Envelope>"
            })
    void whatIsNoEnvelope_isRefused(String body) {
        assertThatThrownBy(() -> outboundMessages.read(bytes(body))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> outboundMessages.read(bytes("<x>".repeat(100_000))))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void anEnvelopeInUtf16_isRead() throws Exception {
        String envelope = new Envelope()
                .with("04l1", "Case", "500000000000001AAA", "<sf:Subject>Grüße</sf:Subject>")
                .toString()
                .replace("UTF-8", "UTF-16");

        Incoming event = outboundMessages
                .read(envelope.getBytes(StandardCharsets.UTF_16))
                .events()
                .get(0);

        assertThat(event.payload()).contains("Grüße");
    }

    @RepeatedTest(30)
    void whateverIsCutOrChanged_isReadOrRefused_andNeverBreaks() {
        byte[] envelope = bytes(new Envelope()
                .with("04l1", "Case", "500000000000001AAA", "<sf:Subject>x</sf:Subject>")
                .toString());
        Random random = new Random();
        for (int i = 0; i < 20; i++) {
            envelope[random.nextInt(envelope.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(outboundMessages.read(envelope).events()).isNotEmpty();
        } catch (Unreadable e) {
            assertThat(e).hasMessageNotContaining("Exception");
        }
    }

    @Test
    void aChange_keepsItsNameOnWhicheverChannelItComes() throws Exception {
        String payload =
                """
                {"ChangeEventHeader":{"entityName":"Case","recordIds":["500000000000001AAA"],"changeType":"UPDATE",\
                "changeOrigin":"com/salesforce/api/rest/66.0;client=casework","transactionKey":"0002-key","sequenceNumber":1,\
                "commitTimestamp":1764410400000},"Status":"Working"}""";
        String streamed =
                "{\"schema\":\"s\",\"payload\":" + payload + ",\"event\":{\"replayId\":7,\"EventUuid\":\"u-1\"}}";
        String enveloped = "{\"data\":" + streamed + ",\"channel\":\"/data/CaseChangeEvent\"}";

        for (String body : List.of(payload, streamed, enveloped, "[" + streamed + "]")) {
            Incoming event = changes.read(bytes(body)).events().get(0);
            assertThat(event.eventId()).isEqualTo("0002-key:1");
            assertThat(event.recordKey()).isEqualTo("Case:500000000000001");
            assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochMilli(1_764_410_400_000L));
            JsonNode document = json.readStored(event.payload());
            assertThat(document.at("/change").asString()).isEqualTo("UPDATE");
            assertThat(document.at("/data/Status").asString()).isEqualTo("Working");
            assertThat(OwnChanges.contains(document)).isTrue();
        }
    }

    @Test
    void aChangeOfSeveralRecords_isOneEventForEach() throws Exception {
        List<Incoming> read = changes.read(
                        bytes(
                                """
                {"ChangeEventHeader":{"entityName":"Case","recordIds":["500000000000001AAA","500000000000002AAA"],\
                "changeType":"UPDATE","transactionKey":"k","sequenceNumber":1},"Status":"New"}"""))
                .events();

        assertThat(read)
                .extracting(Incoming::recordKey)
                .containsExactly("Case:500000000000001", "Case:500000000000002");
        assertThat(read).extracting(Incoming::eventId).doesNotHaveDuplicates();
    }

    @Test
    void aCalloutOfAFlow_mayBeAnEnvelopeOrTheRecordItself() throws Exception {
        Incoming envelope = changes.read(
                        bytes(
                                """
                {"id":"e-1","entity":"Lead","change":"CREATE","organizationId":"00D000000000777EAA",\
                "data":{"Id":"00Q000000000001AAA","LastName":"Marsh","LastModifiedDate":"2026-05-01T07:25:37.000+0000"}}"""))
                .events()
                .get(0);
        Incoming record = changes.read(bytes("{\"Id\":\"500000000000001\",\"Subject\":\"Broken\"}"))
                .events()
                .get(0);

        assertThat(envelope.eventId()).isEqualTo("e-1");
        assertThat(envelope.occurredAt()).isEqualTo(Instant.parse("2026-05-01T07:25:37Z"));
        assertThat(record.eventId()).startsWith("sha256:");
        assertThat(record.recordKey()).isEqualTo("Case:500000000000001");
        assertThat(json.readStored(record.payload()).at("/data/Subject").asString())
                .isEqualTo("Broken");
    }

    @Test
    void onlyOurOwnName_makesAChangeOurOwn() throws Exception {
        for (String origin : List.of("", "com/salesforce/api/rest/66.0;client=caseworks", "client=other;casework")) {
            assertThat(OwnChanges.contains(json.object().put("origin", origin)))
                    .as(origin)
                    .isFalse();
        }
        assertThat(OwnChanges.contains(json.object().put("origin", "com/salesforce/api/soap/51.0;client=Casework/")))
                .isTrue();
    }

    @Test
    void aCloudEvent_isTheSame_inHeadersInTheBodyAndAmongOthers() throws Exception {
        String type = "sap.s4.beh.businesspartner.v1.BusinessPartner.Changed.v1";
        String structured =
                """
                {"specversion":"1.0","id":"e-1","source":"/default/sap.s4.beh/73","type":"%s",\
                "time":"2026-11-29T10:00:00Z","data":{"BusinessPartner":"1000746"}}"""
                        .formatted(type);
        Map<String, String> headers = Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                "e-1",
                "ce-source",
                "/default/sap.s4.beh/73",
                "ce-type",
                type,
                "ce-time",
                "2026-11-29T10:00:00Z");

        Incoming one = cloudEvents.readStructured(bytes(structured)).get(0);
        Incoming among =
                cloudEvents.readStructured(bytes("[" + structured + "]")).get(0);
        Incoming binary = cloudEvents
                .readBinary(headers, bytes("{\"BusinessPartner\":\"1000746\"}"))
                .get(0);

        assertThat(one).isEqualTo(among).isEqualTo(binary);
        assertThat(one.recordKey()).isEqualTo("BusinessPartner:1000746");
        JsonNode document = json.readStored(one.payload());
        assertThat(document.at("/entity").asString()).isEqualTo("BusinessPartner");
        assertThat(document.at("/change").asString()).isEqualTo("Changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"x\"",
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"source\":\"s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\" \",\"source\":\"s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":{\"a\":1},\"source\":\"s\",\"type\":\"t\"}"
            })
    void whatIsNoCloudEvent_isRefused(String body) {
        assertThatThrownBy(() -> cloudEvents.readStructured(bytes(body))).isInstanceOf(Unreadable.class);
    }

    @Test
    void namesThatAreTooLong_standForThemselvesByTheirHash() throws Exception {
        String body = "{\"specversion\":\"1.0\",\"id\":\"" + "x".repeat(5_000) + "\",\"source\":\"s\",\"type\":\""
                + "t".repeat(5_000) + "\"}";

        Incoming event = cloudEvents.readStructured(bytes(body)).get(0);

        assertThat(event.eventId()).startsWith("sha256:");
        assertThat(event.type()).hasSize(200);
    }

    @Test
    void ticketsAndCasesOfASource_areTheSameRecords() throws Exception {
        Incoming ticket = standardEvents.read("1", bytes("{\"type\":\"ticket.created\",\"data\":{\"id\":7}}"));
        Incoming updated = standardEvents.read("2", bytes("{\"type\":\"case.updated\",\"data\":{\"id\":\"7\"}}"));

        assertThat(ticket.recordKey()).isEqualTo(updated.recordKey()).isEqualTo("case:7");
        assertThat(standardEvents.read("3", bytes("{\"type\":\"ping\"}")).recordKey())
                .isNull();
    }

    @Test
    void aClockThatIsWrong_isNotBelieved() {
        Instant now = Instant.parse("2026-11-29T10:00:00Z");

        assertThat(Occurrence.believed(Instant.parse("9999-01-01T00:00:00Z"), now))
                .isEqualTo(now);
        assertThat(Occurrence.believed(null, now)).isEqualTo(now);
        assertThat(Occurrence.believed(Instant.EPOCH, now)).isEqualTo(Instant.parse("2026-11-15T10:00:00Z"));
        assertThat(Occurrence.read("9999999999-01-01T00:00:00Z")).isEmpty();
        assertThat(Occurrence.read("yesterday")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
