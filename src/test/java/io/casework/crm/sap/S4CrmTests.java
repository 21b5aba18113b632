package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Leads;
import io.casework.crm.CrmCustomer;
import io.casework.crm.CrmSystem;
import io.casework.crm.CrmSystems;
import io.casework.crm.Verb;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import io.casework.customers.Tier;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.sales.SalesLeads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class S4CrmTests {

    @Autowired
    TestSystems connections;

    @Autowired
    SapSystems known;

    @Autowired
    CrmSystems systems;

    @Autowired
    Links links;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    Leads leads;

    @Autowired
    JdbcTemplate sql;

    private FakeS4 sap;
    private Connection connection;
    private CrmSystem crm;

    @BeforeEach
    void connect() throws Exception {
        sap = new FakeS4();
        connection = connections.connected(ConnectionKind.SAP_S4, sap);
        crm = systems.used(Verb.CONVERT_LEAD).orElseThrow();
    }

    @AfterEach
    void disconnect() {
        connections.removed(connection);
        sap.close();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM sap_links", Integer.class))
                .isZero();
    }

    @Test
    void itOffers_whatBusinessPartnersCanDo_andNothingElse() {
        assertThat(systems.used(Verb.FIND_CUSTOMER)).isPresent();
        assertThat(systems.used(Verb.PUSH)).isEmpty();
        assertThat(systems.any(Verb.PUSH)).isFalse();
        assertThat(systems.used(Verb.FIND_LEAD)).isEmpty();
        assertThatThrownBy(() -> crm.pushCase(lead(null))).isInstanceOf(StepRefused.class);
    }

    @Test
    void aCustomer_isFoundByAddress_andRankedByTheClassification() {
        CaseFile file = lead(null);
        var ranked = new S4Crm(
                BusinessPartners.of(known.of(connection)),
                new Once(links, connection.id()),
                settings(Map.of("A", Tier.GOLD)));
        assertThat(ranked.findCustomer(file.customer())).isEmpty();
        sap.partners().addReachable("M", file.customer().email());
        ObjectNode partner =
                sap.partners().all(BusinessPartners.PARTNERS).get(0).put("Customer", "10100");
        assertThat(ranked.findCustomer(file.customer())).contains(new CrmCustomer(null, null));
        sap.partners().add(BusinessPartners.CUSTOMERS, Map.of("Customer", "10100", "CustomerClassification", "A"));

        assertThat(ranked.findCustomer(file.customer())).contains(new CrmCustomer(Tier.GOLD, null));
        assertThat(crm.findCustomer(file.customer())).contains(new CrmCustomer(null, null));
        partner.put("BusinessPartnerIsBlocked", true);
        assertThat(crm.findCustomer(file.customer())).isEmpty();
    }

    @Test
    void aWonLead_becomesACustomerOnce_withItsCompanyAndAddress() {
        CaseFile file = lead("Fernhill Manufacturing and Trading Company of the North Ltd");

        convert(file);
        convert(file);

        ObjectNode partner = sap.partners().all(BusinessPartners.PARTNERS).get(0);
        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(1);
        assertThat(partner.get("BusinessPartnerCategory").asString()).isEqualTo("2");
        assertThat(partner.get("OrganizationBPName1").asString()).isEqualTo("Fernhill Manufacturing and Trading Compa");
        assertThat(partner.get("OrganizationBPName2").asString()).isEqualTo("ny of the North Ltd");
        assertThat(sap.partners().all(BusinessPartners.ROLES)).singleElement().satisfies(role -> assertThat(
                        role.get("BusinessPartnerRole").asString())
                .isEqualTo("FLCU01"));
        assertThat(sap.partners().all(BusinessPartners.EMAILS)).singleElement().satisfies(mail -> assertThat(
                        mail.get("EmailAddress").asString())
                .isEqualTo(file.customer().email()));
    }

    @Test
    void whenTheAnswerIsLost_nobodyIsCreatedTwice() {
        CaseFile file = lead(null);
        sap.loseNextChange();

        convert(file);
        convert(file);

        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(1);
        assertThat(sap.calls().stream().filter("POST A_BusinessPartner"::equals))
                .hasSize(1);
    }

    @Test
    void whenItIsNotKnownWhetherItWasCreated_itIsOnlyLookedFor_untilThatIsOver() {
        CaseFile file = lead(null);
        sap.partners().addReachable("warm", "warm@example.com");
        knownToken();
        sap.failAfterNextChange(FakeSap.page(504));
        sap.hideWhatIsNew(true);

        StepUnavailable first = catchThrowableOfType(StepUnavailable.class, () -> convert(file));
        StepUnavailable second = catchThrowableOfType(StepUnavailable.class, () -> convert(file));
        sap.hideWhatIsNew(false);
        convert(file);

        assertThat(first).isNotNull();
        assertThat(second).hasMessageContaining("may be being created");
        assertThat(sap.calls().stream().filter("POST A_BusinessPartner"::equals))
                .hasSize(2);
    }

    @Test
    void aHoldThatIsOver_letsOthersCreate() {
        CaseFile file = lead(null);
        Links.Name name = new Links.Name(connection.id(), "business-partner", file.number());
        assertThat(links.hold(name)).isTrue();
        assertThat(links.hold(name)).isFalse();
        assertThat(catchThrowableOfType(StepUnavailable.class, () -> convert(file)))
                .isNotNull();
        sql.update("UPDATE sap_links SET held_until = SYSTIMESTAMP WHERE our_id = ?", file.number());

        convert(file);

        assertThat(links.find(name)).isPresent();
    }

    @Test
    void manyAtOnce_createOne() throws Exception {
        CaseFile file = lead(null);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            running.add(pool.submit(() -> convert(file)));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        convert(file);

        assertThat(running).allMatch(Future::isDone);
        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(1);
        assertThat(sap.partners().all(BusinessPartners.ROLES)).hasSize(1);
    }

    @Test
    void whatIsRefused_letsOthersTryAtOnce() {
        CaseFile file = lead(null);
        sap.partners().dropProperty(BusinessPartners.PARTNERS, "LastName");
        assertThat(catchThrowableOfType(StepRefused.class, () -> convert(file)).code())
                .isEqualTo("crm-rejected");

        assertThat(links.hold(new Links.Name(connection.id(), "business-partner", file.number())))
                .isTrue();
    }

    @Test
    void whoIsThereAlready_becomesTheCustomer() {
        CaseFile file = lead(null);
        String id = sap.partners().addReachable("M", file.customer().email());

        convert(file);

        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(1);
        assertThat(sap.partners().all(BusinessPartners.ROLES)).singleElement().satisfies(role -> assertThat(
                        role.get("BusinessPartner").asString())
                .isEqualTo(id));
    }

    @Test
    void twoWithOneAddress_areAMatterForAPerson() {
        CaseFile file = lead(null);
        String one = sap.partners().addReachable("A", file.customer().email());
        String other = sap.partners().addReachable("B", file.customer().email());

        StepRefused refused = catchThrowableOfType(StepRefused.class, () -> convert(file));

        assertThat(refused.code()).isEqualTo("crm-duplicate");
        assertThat(refused)
                .hasMessageContaining(one)
                .hasMessageContaining(other)
                .hasMessageNotContaining(file.customer().email());
        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(2);
    }

    static SapSettings settings(Map<String, Tier> tiers) {
        return new SapSettings("Z_Casework_Id", null, Map.of(), Map.of(), "casework", null, "DE", tiers);
    }

    private void knownToken() {
        BusinessPartners.of(known.of(connection))
                .create(FakeSap.JSON.createObjectNode().put("LastName", "warm"));
    }

    private CaseFile lead(@Nullable String company) {
        String unique = SalesLeads.unique();
        return salesLeads.opened("ada@" + unique + ".example", null, company);
    }

    private void convert(CaseFile file) {
        crm.convertLead(file, leads.find(file.number()));
    }
}
