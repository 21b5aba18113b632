package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.CrmEntry;
import io.casework.crm.CrmOpenCase;
import io.casework.crm.CrmOpportunity;
import io.casework.crm.CrmProfile;
import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import io.casework.crm.Verb;
import io.casework.crm.connections.Connection;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProfilesTests {

    @Autowired
    TestOrgs orgs;

    @Autowired
    CrmSystems systems;

    @Autowired
    OpenCase openCase;

    private FakeSalesforce salesforce;
    private FakeOrg org;
    private Connection connection;
    private CrmSystem crm;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        org = salesforce.org();
        connection = orgs.connected(salesforce.url());
        crm = systems.used(Verb.FIND_CUSTOMER).orElseThrow();
    }

    @AfterEach
    void disconnect() {
        orgs.removed(connection);
        salesforce.close();
    }

    @Test
    void tells_whoTheCustomerIs_andWhatIsOpen_inTwoCalls() {
        CaseFile file = ticket("o'neil");
        String account = org.add("Account", Map.of("Name", "Lind GmbH"));
        String contact = contact(file, account);
        String deal = opportunity(account, "Tents", false);
        opportunity(account, "Lost long ago", true);
        String other = org.add(
                "Case",
                Map.of("CaseNumber", "00001027", "Subject", "Invoice", "Status", "Working", "ContactId", contact));
        org.add("Case", Map.of("Subject", "Over", "ContactId", contact, "IsClosed", true));
        String own = org.add("Case", ours(file, contact));

        CrmProfile profile = profile(file);

        assertThat(profile.record()).isEqualTo(new CrmEntry("00001030", page(own)));
        assertThat(profile.contact()).isEqualTo(new CrmEntry("Maya Lind", page(contact)));
        assertThat(profile.account())
                .satisfies(known -> assertThat(known.name()).isEqualTo("Lind GmbH"));
        assertThat(profile.opportunities())
                .containsExactly(new CrmOpportunity(
                        "Tents", "Negotiation", new BigDecimal("48500.5"), LocalDate.of(2026, 12, 18), page(deal)));
        assertThat(profile.openCases()).containsExactly(new CrmOpenCase("00001027", "Invoice", "Working", page(other)));
        assertThat(salesforce.calls()).isEqualTo(2);
    }

    @Test
    void knowsNothing_ofWhoIsNotThere_andGuessesNot_whenSeveralAre() {
        CaseFile file = ticket("nobody");

        assertThat(profile(file)).isEqualTo(new CrmProfile("Salesforce", null, null, 0, null, List.of(), List.of()));

        contact(file, "");
        contact(file, "");
        CrmProfile several = profile(file);
        assertThat(several.contact()).isNull();
        assertThat(several.contactsFound()).isEqualTo(2);
    }

    @Test
    void whatWeMayNotSee_isMissing_andTheRestIsTold() {
        CaseFile file = ticket("shy");
        contact(file, org.add("Account", Map.of("Name", "Lind GmbH")));
        org.hide("Opportunity");

        CrmProfile profile = profile(file);

        assertThat(profile.opportunities()).isNull();
        assertThat(profile.openCases()).isEmpty();
        assertThat(profile.account()).isNotNull();
    }

    @Test
    void anOrgThatIsAway_isNoEmptyOne() {
        CaseFile file = ticket("away");
        salesforce.alwaysAnswer(new MockResponse.Builder().code(503).build());

        assertThatThrownBy(() -> crm.profile(file)).isInstanceOf(StepUnavailable.class);
    }

    private CrmProfile profile(CaseFile file) {
        return crm.profile(file).orElseThrow();
    }

    private String page(String id) {
        return salesforce.url() + "/" + id;
    }

    private String contact(CaseFile file, String account) {
        String email = file.customer().email();
        return org.add(
                "Contact", Map.of("Name", "Maya Lind", "LastName", "Lind", "Email", email, "AccountId", account));
    }

    private String opportunity(String account, String name, boolean closed) {
        Map<String, Object> fields = Map.of(
                "Name",
                name,
                "StageName",
                "Negotiation",
                "Amount",
                new BigDecimal("48500.5"),
                "CloseDate",
                "2026-12-18",
                "AccountId",
                account,
                "IsClosed",
                closed);
        return org.add("Opportunity", fields);
    }

    private static Map<String, Object> ours(CaseFile file, String contact) {
        return Map.of("CaseNumber", "00001030", Needs.EXTERNAL_ID, file.number(), "ContactId", contact);
    }

    private CaseFile ticket(String who) {
        var customer = new NewCustomer(who + "-" + Ids.next() + "@example.org", null, null);
        return openCase.open(NewCase.ticket("Where is it?", "My parcel?", customer, Channel.WEB), Actor.SYSTEM);
    }
}
