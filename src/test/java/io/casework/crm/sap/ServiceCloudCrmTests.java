package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.Channel;
import io.casework.cases.Leads;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.CrmCustomer;
import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import io.casework.crm.Verb;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class ServiceCloudCrmTests {

    private static final SapSettings SETTINGS =
            new SapSettings("Z_Casework_Id", "ZCSE", Map.of(), Map.of("high", "1"), "casework", null, null, Map.of());

    @Autowired
    TestSystems connections;

    @Autowired
    SapSystems known;

    @Autowired
    CrmSystems systems;

    @Autowired
    Links links;

    @Autowired
    OpenCase openCase;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    Leads leads;

    private FakeServiceCloud sap;
    private Connection connection;
    private CrmSystem crm;

    @BeforeEach
    void connect() throws Exception {
        sap = new FakeServiceCloud();
        connection = connections.connected(ConnectionKind.SAP_SALES_SERVICE_CLOUD, sap);
        crm = systems.used(Verb.PUSH).orElseThrow();
    }

    @AfterEach
    void disconnect() {
        connections.removed(connection);
        sap.close();
    }

    @Test
    void aCase_isWrittenOnce_andChangedInTheVersionThatWeKnow() {
        CaseFile file = ticket("Where is my parcel?");

        crm.pushCase(file);
        crm.pushCase(file);

        assertThat(sap.only("cases").get("subject").asString()).isEqualTo("Where is my parcel?");
        assertThat(sap.only("cases").at("/extensions/Z_Casework_Id").asString()).isEqualTo(file.number());
        assertThat(sap.calls())
                .startsWith("GET cases", "GET cases", "POST cases")
                .hasSize(5);
        assertThat(sap.fetches()).isZero();
    }

    @Test
    void whenTheAnswerIsLost_noTwinIsMade() {
        CaseFile file = ticket("Hello");
        sap.loseNextChange();

        crm.pushCase(file);
        crm.pushCase(file);

        sap.only("cases");
    }

    @Test
    void aCaseThatWasCreated_butNeverLinked_isFoundByOurNumber() {
        CaseFile file = ticket("Hello");
        ObjectNode there = FakeSap.JSON.createObjectNode().put("subject", "Other");
        there.putObject("extensions").put("Z_Casework_Id", file.number());
        sap.add("cases", there);

        crm.pushCase(file);

        assertThat(sap.only("cases").get("subject").asString()).isEqualTo("Hello");
    }

    @Test
    void whenSomebodyWasFaster_theirOtherFieldsStay() {
        CaseFile file = ticket("Hello");
        crm.pushCase(file);
        sap.only("cases").put("priority", "3").put("subject", "Theirs");
        sap.touch(sap.only("cases"));

        crm.pushCase(file);

        assertThat(sap.only("cases").get("subject").asString()).isEqualTo("Hello");
        assertThat(sap.only("cases").get("priority").asString()).isEqualTo("3");
    }

    @Test
    void whoeverIsAlwaysFaster_makesItWait() {
        CaseFile file = ticket("Hello");
        crm.pushCase(file);
        sap.only("cases").put("subject", "Theirs");
        sap.touch(sap.only("cases"));
        sap.nextAnswer(FakeServiceCloud.error(412, "x", "x"));
        sap.nextAnswer(FakeSap.json(200, stale()));

        assertThat(catchThrowableOfType(StepUnavailable.class, () -> crm.pushCase(file)))
                .isNotNull();
    }

    @Test
    void theStatus_isTheirsToBeginWith_andThenOurs_untilTheyClose() {
        CaseFile file = ticket("Hello");
        var mine = new ServiceCloudCrm(known.of(connection), links, SETTINGS);
        mine.pushCase(file);
        assertThat(sap.only("cases").get("status").asString()).isEqualTo("01");
        assertThat(sap.only("cases").get("caseType").asString()).isEqualTo("ZCSE");

        mine.pushCase(in(file, CaseStatus.RESOLVED));
        assertThat(sap.only("cases").get("status").asString()).isEqualTo("05");

        sap.only("cases").put("status", "06");
        sap.touch(sap.only("cases"));
        mine.pushCase(in(file, CaseStatus.OPEN));
        assertThat(sap.only("cases").get("status").asString()).isEqualTo("06");
    }

    @Test
    void aCustomer_isKnownByEarlierCases_andNewOnesAreTheirs() {
        CaseFile file = ticket("Hello");
        assertThat(crm.findCustomer(file.customer())).isEmpty();
        sap.add("cases", ofContact(file, "c-1"));

        assertThat(crm.findCustomer(file.customer())).contains(new CrmCustomer(null, null));
        crm.pushCase(file);

        assertThat(sap.all("cases").get(1).at("/contact/id").asString()).isEqualTo("c-1");
    }

    @Test
    void twoContactsWithOneAddress_areNotGuessedAt() {
        CaseFile file = ticket("Hello");
        sap.add("cases", ofContact(file, "c-1"));
        sap.add("cases", ofContact(file, "c-2"));

        crm.pushCase(file);

        assertThat(sap.all("cases").get(2).has("contact")).isFalse();
    }

    @Test
    void aLead_isKnownByItsAddress_andLeftAloneOnceConverted() {
        CaseFile file = salesLeads.opened();
        assertThat(crm.knowsLead(file)).isFalse();

        crm.pushLead(file, leads.find(file.number()));
        assertThat(crm.knowsLead(file)).isTrue();
        sap.only("leads").put("internalStatus", "CONVERTED").put("name", "Theirs now");
        sap.touch(sap.only("leads"));
        crm.pushLead(file, leads.find(file.number()));

        assertThat(sap.only("leads").get("name").asString()).isEqualTo("Theirs now");
        assertThat(sap.only("leads").at("/contacts/0/address/email").asString())
                .isEqualTo(file.customer().email());
    }

    @Test
    void aRecordThatIsGone_isCreatedAnew_butNotWhenTheServiceIsGone() {
        CaseFile file = ticket("Hello");
        crm.pushCase(file);
        sap.all("cases").clear();

        crm.pushCase(file);
        sap.only("cases");

        sap.withoutCases();
        assertThat(catchThrowableOfType(StepRefused.class, () -> crm.pushCase(file))
                        .code())
                .isEqualTo("crm-record-unknown");
    }

    @Test
    void whatIsAskedBeforehand_isNoCreationOfUnknownOutcome() {
        CaseFile file = ticket("Hello");
        sap.nextAnswer(FakeSap.json(200, FakeSap.JSON.createObjectNode().set("value", FakeSap.JSON.createArrayNode())));
        sap.nextAnswer(FakeSap.page(500));
        assertThat(catchThrowableOfType(StepUnavailable.class, () -> crm.pushCase(file)))
                .isNotNull();

        crm.pushCase(file);

        sap.only("cases");
    }

    @Test
    void withoutTheFieldForOurNumber_nothingIsWritten() {
        sap.lackReference();

        assertThat(catchThrowableOfType(StepRefused.class, () -> crm.pushCase(ticket("Hello"))))
                .hasMessageContaining("filter.invalid");
        assertThat(sap.all("cases")).isEmpty();
    }

    @Test
    void aTokenThatIsAskedFor_isFetched() {
        sap.demandToken();

        crm.pushCase(ticket("Hello"));
        crm.pushCase(ticket("Hello again"));

        assertThat(sap.all("cases")).hasSize(2);
        assertThat(sap.fetches()).isEqualTo(1);
    }

    private ObjectNode stale() {
        ObjectNode copy = sap.only("cases").deepCopy();
        copy.putObject("adminData").put("updatedOn", "2020-01-01T00:00:00Z");
        ObjectNode answer = FakeSap.JSON.createObjectNode();
        answer.set("value", copy);
        return answer;
    }

    private static ObjectNode ofContact(CaseFile file, String id) {
        ObjectNode earlier = FakeSap.JSON.createObjectNode().put("subject", "Earlier");
        earlier.putObject("contact")
                .put("id", id)
                .put("emailId", file.customer().email());
        return earlier;
    }

    private CaseFile ticket(String subject) {
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null);
        return openCase.open(NewCase.ticket(subject, "Hello?", customer, Channel.WEB), Actor.SYSTEM);
    }

    private static CaseFile in(CaseFile file, CaseStatus status) {
        return new CaseFile(
                file.number(),
                file.type(),
                status,
                file.subject(),
                file.priority(),
                file.channel(),
                file.team(),
                file.labels(),
                file.deadlines(),
                file.milestones(),
                file.customer(),
                file.reopenCount(),
                file.messageCount(),
                file.followUpOf(),
                file.mergedInto(),
                file.version());
    }
}
