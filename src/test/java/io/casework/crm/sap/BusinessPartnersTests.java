package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class BusinessPartnersTests {

    @Autowired
    TestSystems connections;

    @Autowired
    SapSystems systems;

    private FakeS4 sap;
    private Connection connection;
    private BusinessPartners partners;

    @BeforeEach
    void connect() throws Exception {
        sap = new FakeS4();
        connection = connections.connected(ConnectionKind.SAP_S4, sap);
        partners = BusinessPartners.of(systems.of(connection));
    }

    @AfterEach
    void disconnect() {
        connections.removed(connection);
        sap.close();
    }

    @Test
    void somebodyIsFound_byTheAddressInWhateverLetters() {
        String id = sap.partners().addReachable("O'Neil", "O'Neil+x@Example.com");
        sap.partners().addReachable("Other", "o'neil+x@example.com.evil.example");

        assertThat(partners.idsByEmail("O'Neil+x@Example.com")).containsExactly(id);
        assertThat(partners.idsByEmail("o'neil+x@example.com")).containsExactly(id);
        assertThat(partners.idsByEmail("oneil@example.com")).isEmpty();
    }

    @Test
    void aServiceThatDoesNotShowBeginnings_findsWhatIsWrittenAlike() {
        String id = sap.partners().addReachable("M", "ada@example.com");
        sap.partners().dropProperty(BusinessPartners.EMAILS, "SearchEmailAddress");

        assertThat(partners.idsByEmail("ada@example.com")).containsExactly(id);
        assertThat(partners.idsByEmail("Ada@example.com")).isEmpty();
    }

    @Test
    void somebodyWithoutAPostalAddress_isFoundByThePersonsNumber() {
        sap.partners()
                .add(
                        BusinessPartners.EMAILS,
                        Map.of("AddressID", "9", "Person", "77", "EmailAddress", "ada@example.com"));
        sap.partners().add(BusinessPartners.PARTNERS, Map.of("BusinessPartner", "4711", "PersonNumber", "77"));

        assertThat(partners.idsByEmail("ada@example.com")).containsExactly("4711");
    }

    @Test
    void whoIsNotThere_isEmpty_butAProxyThatDoesNotKnowTheService_isNot() {
        assertThat(partners.read("0")).isEmpty();
        sap.nextAnswer(FakeSap.page(404));

        assertThat(catchThrowableOfType(Fault.class, () -> partners.read("0")).kind())
                .isEqualTo(FaultKind.NOT_SET_UP);
    }

    @Test
    void aRole_isGivenOnce() {
        String id = sap.partners().addReachable("M", "ada@example.com");

        partners.requireRole(id, BusinessPartners.CUSTOMER);
        partners.requireRole(id, BusinessPartners.CUSTOMER);

        assertThat(sap.partners().all(BusinessPartners.ROLES)).hasSize(1);
    }

    @Test
    void anAddress_isChangedByItsOwnKey_inTheVersionThatWasRead() {
        String id = sap.partners().addReachable("M", "old@example.com");

        partners.requireEmail(id, "new@example.com");
        partners.requireEmail(id, "NEW@example.com");

        assertThat(sap.partners().all(BusinessPartners.EMAILS)).singleElement().satisfies(mail -> assertThat(
                        mail.get("EmailAddress").asString())
                .isEqualTo("new@example.com"));
        assertThat(sap.calls())
                .filteredOn(call -> call.startsWith("PATCH"))
                .singleElement()
                .isEqualTo("PATCH A_AddressEmailAddress(AddressID='22801',Person='',OrdinalNumber='1')");
    }

    @Test
    void anAddress_isAdded_whereThereIsNone() {
        ObjectNode fields = FakeSap.JSON.createObjectNode().put("LastName", "M");
        fields.putArray("to_BusinessPartnerAddress").addObject().put("Country", "DE");
        String id = partners.create(fields);

        partners.requireEmail(id, "new@example.com");

        assertThat(partners.idsByEmail("new@example.com")).containsExactly(id);
    }

    @Test
    void whenSomebodyWasFaster_itIsReadAgain_andSentOnceMore() {
        String id = sap.partners().addReachable("M", "old@example.com");
        ODataV2.Key key = ODataV2.Key.of("BusinessPartner", id);
        ObjectNode stale = sap.partners().all(BusinessPartners.PARTNERS).get(0).deepCopy();
        FakePartners.touch(sap.partners().all(BusinessPartners.PARTNERS).get(0));
        sap.nextAnswer(entity(stale));

        partners.service().change(BusinessPartners.PARTNERS, key, lastName("Changed"));

        assertThat(sap.partners()
                        .all(BusinessPartners.PARTNERS)
                        .get(0)
                        .get("LastName")
                        .asString())
                .isEqualTo("Changed");
        assertThat(sap.calls().stream().filter(call -> call.startsWith("PATCH")))
                .hasSize(2);
    }

    @Test
    void whoeverKeepsBeingFaster_isToldOf() {
        String id = sap.partners().addReachable("M", "old@example.com");
        ObjectNode stale = sap.partners().all(BusinessPartners.PARTNERS).get(0).deepCopy();
        FakePartners.touch(sap.partners().all(BusinessPartners.PARTNERS).get(0));
        partners.create(lastName("warm"));
        sap.nextAnswer(entity(stale));
        sap.nextAnswer(FakeS4.error(412, "X/1", "stale"));
        sap.nextAnswer(entity(stale));

        Fault fault = catchThrowableOfType(Fault.class, () -> partners.service()
                .change(BusinessPartners.PARTNERS, ODataV2.Key.of("BusinessPartner", id), lastName("x")));

        assertThat(fault.kind()).isEqualTo(FaultKind.CHANGED_MEANWHILE);
        assertThat(sap.calls().stream().filter(call -> call.startsWith("PATCH")))
                .hasSize(2);
    }

    @Test
    void aChangeWhoseAnswerIsLost_isFoundDone() {
        String id = sap.partners().addReachable("M", "old@example.com");
        sap.loseNextChange();

        partners.service().change(BusinessPartners.PARTNERS, ODataV2.Key.of("BusinessPartner", id), lastName("Once"));

        assertThat(sap.partners()
                        .all(BusinessPartners.PARTNERS)
                        .get(0)
                        .get("LastName")
                        .asString())
                .isEqualTo("Once");
    }

    @Test
    void nothingCanBeDeleted() {
        String id = sap.partners().addReachable("M", "old@example.com");
        partners.create(lastName("warm"));
        Call delete = new Call(
                "DELETE",
                BusinessPartners.home(connection)
                        .newBuilder()
                        .addPathSegment("A_BusinessPartner('" + id + "')")
                        .build(),
                null,
                Map.of(),
                true);

        Fault fault = catchThrowableOfType(
                Fault.class, () -> systems.of(connection).calls().make(delete));

        assertThat(fault.kind()).isEqualTo(FaultKind.REJECTED);
        assertThat(sap.calls().stream().filter(call -> call.startsWith("DELETE")))
                .hasSize(1);
    }

    @Test
    void pagesAreFollowed_andCounted() {
        for (int i = 0; i < 7; i++) {
            sap.partners().addReachable("P" + i, i + "@example.com");
        }
        sap.pageSize(3, null);
        List<String> seen = new ArrayList<>();
        ODataV2.Query all = ODataV2.Query.of(BusinessPartners.PARTNERS, null, "BusinessPartner");

        partners.service().each(all, each -> seen.add(each.text("LastName").orElse("")));

        assertThat(seen).containsExactly("P0", "P1", "P2", "P3", "P4", "P5", "P6");
        assertThat(partners.service().count(all)).isEqualTo(7);
    }

    @Test
    void whatChangedSince_isFoundWithSomeMinutesBefore() {
        partner("old", "/Date(1795910400000)/", "PT08H00M00S");
        partner("overlap", "/Date(1795910400000)/", "PT09H56M00S");
        partner("new", "/Date(1795910400000)/", "PT10H00M01S");
        sap.partners()
                .add(
                        BusinessPartners.PARTNERS,
                        Map.of(
                                "BusinessPartner",
                                "created",
                                "CreationDate",
                                "/Date(1795910400000)/",
                                "CreationTime",
                                "PT11H00M00S"));
        partner("yesterday", "/Date(1795824000000)/", "PT23H00M00S");
        sap.pageSize(2, null);
        List<BusinessPartners.Change> changes = new ArrayList<>();

        partners.changedSince(Instant.parse("2026-11-29T10:00:00Z"), changes::add);

        assertThat(changes).map(BusinessPartners.Change::id).containsExactlyInAnyOrder("overlap", "new", "created");
        assertThat(changes).anyMatch(change -> change.at().equals(Instant.parse("2026-11-29T10:00:01Z")));
    }

    @Test
    void anAnswerThatIsAPage_isNoAnswer() {
        sap.alwaysAnswer(FakeSap.page(200));

        assertThat(catchThrowableOfType(Fault.class, () -> partners.read("1")).kind())
                .isEqualTo(FaultKind.AWAY);
    }

    private void partner(String id, String day, String time) {
        sap.partners()
                .add(
                        BusinessPartners.PARTNERS,
                        Map.of(
                                "BusinessPartner",
                                id,
                                "CreationDate",
                                "/Date(0)/",
                                "LastChangeDate",
                                day,
                                "LastChangeTime",
                                time));
    }

    private static ObjectNode lastName(String name) {
        return FakeSap.JSON.createObjectNode().put("LastName", name);
    }

    private static MockResponse entity(ObjectNode record) {
        ObjectNode answer = FakeSap.JSON.createObjectNode();
        answer.set("d", record);
        return FakeSap.json(200, answer);
    }
}
