package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class TriggerFlowTests {

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    RuntimeService processes;

    @Autowired
    TestClock clock;

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
    void aSignedEvent_opensATicket_andItsFlow() {
        Made source = world.source("standard-webhooks");
        world.send(source, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Printer broken"));

        world.work();

        String number = world.event(source).get("caseNumber").asString();
        JsonNode file = world.caseFile(number);
        assertThat(file.get("subject").asString()).isEqualTo("Printer broken");
        assertThat(file.get("priority").asInt()).isEqualTo(70);
        assertThat(file.at("/customer/name").asString()).isEqualTo("Ada Marsh");
        assertThat(world.messages(number).get(0).get("body").asString()).isEqualTo("It broke again.");
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("ticket-triage")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatHasHardlyAnything_isACaseNevertheless_andNobodyIsTakenForSomebodyElse() {
        Made source = world.source("standard-webhooks");
        String body = "{\"type\":\"case.created\",\"data\":{\"id\":\"%s\",\"subject\":\"Printer broken\"}}";
        world.send(source, id(), body.formatted("1"));
        world.send(source, id(), body.formatted("2"));

        world.work();

        assertThat(world.cases(source))
                .hasSize(2)
                .extracting(
                        number -> world.caseFile(number).at("/customer/email").asString())
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith(".invalid"));
    }

    @Test
    void anOutboundMessage_opensATicketAndALead() {
        Made source = world.source("salesforce");
        world.sendEnvelope(
                source,
                new Envelope()
                        .with(
                                "04l" + id(),
                                "Case",
                                TriggerWorld.recordId("500"),
                                """
                        <sf:Subject>&lt;b&gt;Printer&lt;/b&gt; &amp; scanner</sf:Subject><sf:Description>Both broke.</sf:Description>\
                        <sf:SuppliedEmail>ada@example.test</sf:SuppliedEmail><sf:Priority>High</sf:Priority>""")
                        .with(
                                "04l" + id(),
                                "Lead",
                                TriggerWorld.recordId("00Q"),
                                """
                        <sf:FirstName>Grace</sf:FirstName><sf:LastName>Hill</sf:LastName><sf:Company>Acme</sf:Company>\
                        <sf:Email>grace.hill@example.test</sf:Email><sf:HasOptedOutOfEmail>true</sf:HasOptedOutOfEmail>"""));

        world.work();

        List<JsonNode> events = world.events(source);
        JsonNode ticket = world.caseFile(events.get(0).get("caseNumber").asString());
        assertThat(ticket.get("type").asString()).isEqualTo("ticket");
        assertThat(ticket.get("subject").asString()).isEqualTo("<b>Printer</b> & scanner");
        assertThat(ticket.get("priority").asInt()).isEqualTo(80);
        assertThat(ticket.get("channel").asString()).isEqualTo("crm");
        String lead = events.get(1).get("caseNumber").asString();
        JsonNode facts = world.grace().get("/api/cases/" + lead + "/lead").json();
        assertThat(facts.get("company").asString()).isEqualTo("Acme");
        assertThat(facts.get("source").asString()).isEqualTo("crm");
        assertThat(world.caseFile(lead).at("/customer/name").asString()).isEqualTo("Grace Hill");
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(lead)
                        .processDefinitionKey("lead-qualification")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aChangedRecord_isANoteOnItsCase_onWhicheverDoorItComes() {
        Made source = world.source("salesforce");
        String record = TriggerWorld.recordId("500");
        world.sendEnvelope(
                source, new Envelope().with("04l" + id(), "Case", record, "<sf:Subject>Printer</sf:Subject>"));
        world.work();
        world.sendChange(source, change(record, "UPDATE", 1, "", "\"Status\":\"Escalated\""));
        world.work();

        assertThat(world.cases(source)).hasSize(1);
        assertThat(world.messages(world.cases(source).get(0)))
                .extracting(message -> message.get("direction").asString() + " "
                        + message.get("body").asString())
                .anyMatch(note -> note.startsWith("note ") && note.contains("Status: Escalated"));
    }

    @Test
    void ourOwnChange_isSkipped() {
        Made source = world.source("salesforce");
        String record = TriggerWorld.recordId("500");
        world.sendChange(
                source,
                change(record, "CREATE", 1, "com/salesforce/api/rest/66.0;client=casework", "\"Subject\":\"Ours\""));

        world.work();

        assertThat(world.event(source).get("state").asString()).isEqualTo("skipped");
        assertThat(world.event(source).get("reason").asString()).contains("own change");
    }

    @Test
    void ourOwnCase_isNotOpenedAgain_whenAnotherTellsOfIt() {
        Made other = world.source("standard-webhooks");
        world.send(other, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Ours"));
        world.work();
        String number = world.cases(other).get(0);
        Made source = world.source("salesforce");
        String ours = "<sf:Casework_Id__c>" + number + "</sf:Casework_Id__c>";
        world.sendEnvelope(source, new Envelope().with("04l" + id(), "Case", TriggerWorld.recordId("500"), ours));
        world.sendChange(
                source,
                change(
                        TriggerWorld.recordId("500"),
                        "UPDATE",
                        1,
                        "",
                        """
                        "Casework_Id__c":"%s","Status":"Closed\"""".formatted(number)));
        world.work();

        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsExactlyInAnyOrder("skipped", "done");
        assertThat(world.cases(source)).containsExactly(number);
    }

    @Test
    void whatOthersChange_inARecordThatWeWrote_isANoteOnItsCase() {
        Made other = world.source("standard-webhooks");
        world.send(other, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Ours"));
        world.work();
        String number = world.cases(other).get(0);
        Made source = world.source("salesforce");
        String record = TriggerWorld.recordId("500");
        String origin = "com/salesforce/api/rest/66.0;client=casework";
        world.sendChange(source, change(record, "CREATE", 1, origin, "\"Casework_Id__c\":\"" + number + "\""));
        world.sendChange(source, change(record, "UPDATE", 1, "", "\"Status\":\"Working\""));
        world.work();

        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsExactly("skipped", "done");
        assertThat(world.messages(number))
                .extracting(message -> message.get("body").asString())
                .anyMatch(body -> body.contains("Status: Working"));
    }

    @Test
    void keysAlone_areSkipped_unlessARuleSaysOtherwise() {
        Made source = world.source("sap");
        String event =
                """
                {"specversion":"1.0","id":"%s","source":"/default/sap.s4.beh/73",\
                "type":"sap.s4.beh.businesspartner.v1.BusinessPartner.Created.v1","data":{"BusinessPartner":"1000992"}}""";
        new io.casework.testing.Browser(port)
                .with("X-API-Key", source.secret())
                .post("/api/triggers/sap/events", event.formatted(id()));
        world.work();
        assertThat(world.event(source).get("state").asString()).isEqualTo("skipped");

        world.change(
                source,
                """
                {"mapping":[{"name":"New partners","when":[{"pointer":"/change","oneOf":["Created"]}],"target":"ticket",\
                "fields":[{"field":"subject","pointers":["/entity","/data/BusinessPartner"]}]}]}""");
        String id = world.event(source).get("id").asString();
        world.grace().post("/api/trigger-events/" + id + "/replay", "");
        world.work();

        String number = world.event(source).get("caseNumber").asString();
        assertThat(world.caseFile(number).get("subject").asString()).isEqualTo("BusinessPartner 1000992");
    }

    @Test
    void whatCannotBeMapped_isParked_andReplayedOnceTheMappingIsMended() {
        Made source = world.source("standard-webhooks");
        world.send(source, id(), "{\"type\":\"order.failed\",\"data\":{\"id\":\"1\",\"text\":\"Payment failed\"}}");
        world.change(source, mapping("/data/title"));
        String record = id();
        world.send(source, id(), TriggerWorld.ticket("order.failed", record, clock.instant(), "fine"));
        world.work();
        JsonNode parked = world.events(source).get(0);
        assertThat(parked.get("state").asString()).isEqualTo("parked");
        assertThat(parked.get("reason").asString()).contains("neither a subject nor a message");

        world.change(source, mapping("/data/text"));
        assertThat(world.grace()
                        .post("/api/trigger-events/replay?source=" + source.name(), "")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        world.work();

        assertThat(world.events(source).get(0).get("state").asString()).isEqualTo("done");
    }

    private static String change(String record, String type, int sequence, String origin, String fields) {
        return """
                {"payload":{"ChangeEventHeader":{"entityName":"Case","recordIds":["%s"],"changeType":"%s",\
                "changeOrigin":"%s","transactionKey":"%s","sequenceNumber":%d},%s}}"""
                .formatted(record, type, origin, Ids.next(), sequence, fields);
    }

    private static String mapping(String pointer) {
        return """
                {"mapping":[{"name":"Orders","when":[{"pointer":"/type","oneOf":["order.failed"]}],"target":"ticket",\
                "fields":[{"field":"subject","pointers":["%s"]}]}]}"""
                .formatted(pointer);
    }

    private static String id() {
        return Ids.next();
    }
}
