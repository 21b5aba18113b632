package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.Connections;
import io.casework.crm.connections.NewConnection;
import io.casework.crm.connections.Stage;
import io.casework.crm.connections.TestOutcome;
import io.casework.crm.connections.Vendor;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes every kind of call to an S/4HANA, or to whatever stands in for one, at {@code -Dsap.peer=http://localhost:8170};
 * {@code -Dsap.user} and {@code -Dsap.password} say as whom. It leaves business partners behind, which nobody can delete.
 */
@ApplicationTest
@EnabledIfSystemProperty(named = "sap.peer", matches = ".+")
class SapPeerTests {

    @Autowired
    Connections connections;

    @Autowired
    List<Vendor> vendors;

    @Autowired
    SapSystems systems;

    private final List<String> made = new ArrayList<>();
    private BusinessPartners partners;
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = connected(System.getProperty("sap.password", "secret"));
        partners = BusinessPartners.of(systems.of(connection));
    }

    @AfterEach
    void disconnect() {
        made.forEach(id -> connections.remove(id, connections.find(id).version()));
    }

    @Test
    void theTestOfTheConnection_findsNothingWrong() {
        List<ConnectionFinding> findings = vendors.stream()
                .filter(vendor -> vendor.kind() == ConnectionKind.SAP_S4)
                .findFirst()
                .orElseThrow()
                .test(connection);

        System.out.println("FINDINGS " + findings);
        assertThat(findings).extracting(ConnectionFinding::outcome).doesNotContain(TestOutcome.FAILURE);
    }

    @Test
    void aPartner_isCreatedWithAllBelowIt_found_changedInItsVersion_andKeepsItsRole() {
        String number = Ids.next().substring(0, 20);
        String email = "Ada+" + number + "@Example.com";

        String id = partners.create(partner(number, email));

        assertThat(partners.idByReference(number)).contains(id);
        assertThat(partners.idsByEmail(email)).containsExactly(id);
        partners.requireRole(id, BusinessPartners.CUSTOMER);
        partners.requireRole(id, BusinessPartners.CUSTOMER);
        partners.requireEmail(id, "second-" + email.toLowerCase(Locale.ROOT));
        partners.requireEmail(id, "second-" + email.toLowerCase(Locale.ROOT));
        assertThat(partners.idsByEmail("second-" + email.toLowerCase(Locale.ROOT)))
                .containsExactly(id);
        ODataV2.Key key = ODataV2.Key.of("BusinessPartner", id);
        partners.service().change(BusinessPartners.PARTNERS, key, json().put("OrganizationBPName1", "O'Neil & Sons"));
        partners.service().change(BusinessPartners.PARTNERS, key, json().put("OrganizationBPName1", "Fernhill Ltd"));
        assertThat(partners.read(id).orElseThrow().text("OrganizationBPName1")).contains("Fernhill Ltd");
    }

    @Test
    void pagesAndCounts_areRead() {
        for (int i = 0; i < 3; i++) {
            String number = Ids.next().substring(0, 20);
            partners.create(partner(number, number + "@example.com"));
        }
        ODataV2.Query all = ODataV2.Query.of(BusinessPartners.PARTNERS, null, "BusinessPartner");
        List<String> ids = new ArrayList<>();

        partners.service().each(all, each -> each.text("BusinessPartner").ifPresent(ids::add));

        assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(partners.service().count(all)).isEqualTo(ids.size());
        assertThat(partners.service().find(all, 2)).hasSize(2);
    }

    @Test
    void refusals_areReadAsWhatTheyAre() {
        assertThat(partners.read("0000000000")).isEmpty();
        assertThat(catchThrowableOfType(Fault.class, () -> partners.service()
                                .find(ODataV2.Query.of("A_Nothing", null, "BusinessPartner"), 1))
                        .kind()
                        .passes())
                .isFalse();
        Fault wrong = catchThrowableOfType(Fault.class, () -> BusinessPartners.of(systems.of(connected("wrong")))
                .read("1"));
        assertThat(wrong.kind()).isEqualTo(FaultKind.SIGN_IN_REFUSED);
    }

    private Connection connected(String password) {
        Connection fresh = connections.create(
                new NewConnection(
                        ConnectionKind.SAP_S4,
                        "Peer " + Ids.next(),
                        Stage.PRODUCTION,
                        Authentication.BASIC,
                        System.getProperty("sap.peer"),
                        null,
                        null,
                        null,
                        System.getProperty("sap.user", "CASEWORK"),
                        null,
                        password,
                        null),
                Actor.SYSTEM);
        made.add(fresh.id());
        return fresh;
    }

    /** As {@link PartnerFields} makes one of a company. */
    private static ObjectNode partner(String number, String email) {
        ObjectNode partner = json().put("BusinessPartnerCategory", "2").put("OrganizationBPName1", "Fernhill");
        partner.put(BusinessPartners.REFERENCE, number);
        partner.putArray("to_BusinessPartnerRole").addObject().put("BusinessPartnerRole", BusinessPartners.CUSTOMER);
        ObjectNode address = partner.putArray("to_BusinessPartnerAddress").addObject();
        address.put("Country", "GB");
        address.putArray("to_EmailAddress")
                .addObject()
                .put("EmailAddress", email)
                .put("IsDefaultEmailAddress", true);
        return partner;
    }

    private static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
