package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.engine.StepCall;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import io.casework.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of steps when the systems that are connected do not offer everything. */
@ApplicationTest
class OffersTests {

    @Autowired
    Cases cases;

    @Autowired
    Leads leads;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Customers customers;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    SyncLab lab;

    @Autowired
    TestOrgs orgs;

    @Autowired
    JdbcTemplate sql;

    private final TestClock clock = new TestClock();
    private final Asked asked = new Asked();
    private Connection connection;
    private Pushes pushes;
    private String number;

    @BeforeEach
    void open() {
        connection = orgs.connected("http://localhost:1");
        pushes = lab.pushes(clock);
        number = salesLeads.opened().number();
    }

    @AfterEach
    void forget() {
        sql.update("DELETE FROM crm_pushes");
        orgs.removed(connection);
    }

    @Test
    void whatNobodyOffers_isNotQueued_andNotPretended() {
        CrmSystems ofBusinessPartners = offering(Set.of(Verb.FIND_CUSTOMER, Verb.CONVERT_LEAD));

        assertThat(new PushLead(pushes, ofBusinessPartners).run(call())).containsEntry("crmConnected", false);
        assertThat(new PushCase(pushes, ofBusinessPartners).run(call())).containsEntry("crmConnected", false);
        assertThat(new FindLead(cases, ofBusinessPartners).run(call())).containsEntry("crmConnected", false);
        assertThat(pushes.backlog().waiting()).isZero();
        assertThat(asked.verbs).isEmpty();
    }

    @Test
    void whatIsOffered_isAskedFor() {
        CrmSystems ofBusinessPartners = offering(Set.of(Verb.FIND_CUSTOMER, Verb.CONVERT_LEAD));

        assertThat(new FindCustomer(cases, customers, ofBusinessPartners).run(call()))
                .containsEntry("crmConnected", true);
        assertThat(new ConvertLead(cases, leads, ofBusinessPartners, adoptions).run(call()))
                .containsEntry("crmConnected", true);

        assertThat(asked.verbs).containsExactly("find", "convert");
    }

    @Test
    void aWish_waitsForASystemThatTakesIt() {
        new PushLead(pushes, offering(Set.of(Verb.PUSH))).run(call());

        assertThat(worker(offering(Set.of(Verb.CONVERT_LEAD))).pushNext()).isFalse();
        assertThat(pushes.backlog().waiting()).isEqualTo(1);
        assertThat(asked.verbs).isEmpty();

        assertThat(worker(offering(Set.of(Verb.PUSH))).pushNext()).isTrue();
        assertThat(asked.verbs).containsExactly("push");
    }

    private PushWorker worker(CrmSystems systems) {
        return lab.worker(systems, clock);
    }

    private StepCall call() {
        return new StepCall(number, "step-" + Ids.next(), 1, "lead-qualification", 1, "p-1", "Task_Test", Map.of());
    }

    private CrmSystems offering(Set<Verb> verbs) {
        return new CrmSystems() {
            @Override
            public Optional<CrmSystem> used() {
                return Optional.of(asked);
            }

            @Override
            public Optional<CrmSystem> used(Verb verb) {
                return used().filter(system -> verbs.contains(verb));
            }

            @Override
            public Optional<CrmTarget> target() {
                return used(Verb.PUSH).map(system -> new CrmTarget(connection.id(), system, false));
            }
        };
    }

    private static class Asked implements CrmSystem {

        private final List<String> verbs = new ArrayList<>();

        @Override
        public Optional<CrmCustomer> findCustomer(Customer customer) {
            verbs.add("find");
            return Optional.empty();
        }

        @Override
        public void pushCase(CaseFile file) {
            verbs.add("push");
        }

        @Override
        public boolean knowsLead(CaseFile file) {
            return verbs.add("know");
        }

        @Override
        public void pushLead(CaseFile file, LeadFacts lead) {
            verbs.add("push");
        }

        @Override
        public void convertLead(CaseFile file, LeadFacts lead) {
            verbs.add("convert");
        }
    }
}
