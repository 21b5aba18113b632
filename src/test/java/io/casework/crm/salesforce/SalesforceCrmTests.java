package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Channel;
import io.casework.cases.Leads;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.CrmCustomer;
import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import io.casework.crm.connections.Connection;
import io.casework.customers.NewCustomer;
import io.casework.customers.Tier;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class SalesforceCrmTests {

    @Autowired
    TestOrgs orgs;

    @Autowired
    Orgs known;

    @Autowired
    CrmSystems systems;

    @Autowired
    OpenCase openCase;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    Leads leads;

    private FakeSalesforce salesforce;
    private Connection connection;
    private CrmSystem crm;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        connection = orgs.connected(salesforce.url());
        crm = systems.used().orElseThrow();
    }

    @AfterEach
    void disconnect() {
        orgs.removed(connection);
        salesforce.close();
        assertThat(systems.used()).isEmpty();
    }

    @Test
    void aCase_isWrittenOnce_howeverOftenItIsPushed() {
        CaseFile file = ticket("Where is my parcel?");
        String contact = salesforce
                .org()
                .add("Contact", Map.of("LastName", "M", "Email", file.customer().email()));

        crm.pushCase(file);
        salesforce.loseNextAnswer();
        crm.pushCase(file);

        assertThat(salesforce.org().all("Case")).hasSize(1);
        ObjectNode record =
                salesforce.org().by("Case", Needs.EXTERNAL_ID, file.number()).get(0);
        assertThat(record.get("Subject").asString()).isEqualTo("Where is my parcel?");
        assertThat(record.get("Status").asString()).isEqualTo("New");
        assertThat(record.get("Origin").asString()).isEqualTo("Web");
        assertThat(record.get("ContactId").asString()).isEqualTo(contact);
    }

    @Test
    void whatDoesNotFit_isCutOrLeftOut() {
        salesforce.org().dropField("Case", "SuppliedEmail");
        salesforce.org().field("Case", new FakeOrg.FakeField("Status", "picklist", 255, false, List.of("Offen")));
        CaseFile file = ticket("x".repeat(300));

        crm.pushCase(file);

        ObjectNode record =
                salesforce.org().by("Case", Needs.EXTERNAL_ID, file.number()).get(0);
        assertThat(record.get("Subject").asString()).hasSize(255).endsWith("…");
        assertThat(record.has("Status")).isFalse();
    }

    @Test
    void twoContactsWithOneAddress_areNotGuessedAt() {
        CaseFile file = ticket("Hello");
        salesforce
                .org()
                .add("Contact", Map.of("LastName", "A", "Email", file.customer().email()));
        salesforce
                .org()
                .add("Contact", Map.of("LastName", "B", "Email", file.customer().email()));

        crm.pushCase(file);

        assertThat(salesforce.org().all("Case").get(0).has("ContactId")).isFalse();
    }

    @Test
    void aCustomer_isFoundByAddress_andRankedByTheAccount() {
        CaseFile file = ticket("Hello");
        var ranked =
                new SalesforceCrm(known.of(connection), new SalesforceSettings("SLA__c", 200), FieldMap.of(List.of()));
        assertThat(ranked.findCustomer(file.customer())).isEmpty();
        String account = salesforce.org().add("Account", Map.of("Name", "Fernhill", "SLA__c", "Platinum"));
        salesforce
                .org()
                .add("Contact", Map.of("LastName", "M", "Email", file.customer().email(), "AccountId", account));

        assertThat(ranked.findCustomer(file.customer())).contains(new CrmCustomer(Tier.VIP, null));
        assertThat(crm.findCustomer(file.customer())).contains(new CrmCustomer(null, null));
    }

    @Test
    void aLead_isKnownByItsAddress_pushedAndConvertedOnce() {
        CaseFile file = salesLeads.opened();
        assertThat(crm.knowsLead(file)).isFalse();

        crm.pushLead(file, leads.find(file.number()));
        assertThat(crm.knowsLead(file)).isTrue();
        crm.convertLead(file, leads.find(file.number()));
        crm.convertLead(file, leads.find(file.number()));
        crm.pushLead(file, leads.find(file.number()));

        assertThat(salesforce.org().all("Lead")).hasSize(1);
        assertThat(salesforce.org().all("Account")).hasSize(1);
        assertThat(salesforce.org().all("Lead").get(0).get("Company").asString())
                .isEqualTo("[not provided]");
    }

    @Test
    void aConversion_whoseAnswerIsLost_isNotMadeTwice() {
        CaseFile file = salesLeads.opened();
        crm.pushLead(file, leads.find(file.number()));
        String id = salesforce.org().all("Lead").get(0).get("Id").asString();
        salesforce.loseNextAnswer();
        var wanted = new LeadConversion.Wanted(id, "Closed - Converted", LeadConversion.Opportunity.NONE, null);
        assertThatThrownBy(() -> known.of(connection).conversion().convert(wanted))
                .isInstanceOf(Fault.class);

        crm.convertLead(file, leads.find(file.number()));

        assertThat(salesforce.org().all("Account")).hasSize(1);
    }

    @Test
    void aRecordLikeIt_isAMatterForAPerson() {
        salesforce.org().duplicateRule("Lead", "Email");
        CaseFile file = salesLeads.opened();
        String other = salesforce
                .org()
                .add("Lead", Map.of("LastName", "M", "Email", file.customer().email()));

        StepRefused refused =
                catchThrowableOfType(StepRefused.class, () -> crm.pushLead(file, leads.find(file.number())));

        assertThat(refused.code()).isEqualTo("crm-duplicate");
        assertThat(refused)
                .hasMessageContaining(other)
                .hasMessageNotContaining(file.customer().email());
    }

    @ParameterizedTest
    @CsvSource({
        "400, STRING_TOO_LONG, crm-rejected",
        "404, ENTITY_IS_DELETED, crm-record-unknown",
        "400, DUPLICATE_VALUE, crm-duplicate",
        "400, CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, crm-rejected"
    })
    void whatIsRefused_saysSoToTheFlow(int status, String code, String refusal) {
        CaseFile file = ticket("Hello");
        salesforce.nextAnswer(FakeSalesforce.error(status, code, "Ada's private words"));

        StepRefused refused = catchThrowableOfType(StepRefused.class, () -> crm.knowsLead(file));

        assertThat(refused.code()).isEqualTo(refusal);
        assertThat(refused).hasMessageNotContaining("Ada");
    }

    @Test
    void whatPassesOrIsToBeSetUp_isUnavailable() {
        CaseFile file = ticket("Hello");
        salesforce.quota(15_000, 15_000);
        StepUnavailable quota = catchThrowableOfType(StepUnavailable.class, () -> crm.pushCase(file));
        assertThat(quota.retryAfter()).isEqualTo(Calls.QUOTA_PAUSE);
    }

    @Test
    void aWrongKey_isNotTriedForEachCaseAtOnce() {
        CaseFile file = ticket("Hello");
        salesforce.answerSignInWith(new MockResponse.Builder()
                .code(400)
                .body("{\"error\":\"invalid_grant\",\"error_description\":\"invalid assertion\"}")
                .build());

        StepUnavailable away = catchThrowableOfType(StepUnavailable.class, () -> crm.pushCase(file));

        assertThat(away.retryAfter()).hasMinutes(15);
        assertThat(salesforce.signIns()).isEqualTo(1);
    }

    private CaseFile ticket(String subject) {
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null);
        return openCase.open(NewCase.ticket(subject, "Hello?", customer, Channel.WEB), Actor.SYSTEM);
    }
}
