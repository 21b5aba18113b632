package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.LeadFacts;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.customers.NewCustomer;
import io.casework.customers.Tier;
import io.casework.engine.StepCall;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class CrmConnectorsTests {

    @Autowired
    OpenCase openCase;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    FindCustomer findCustomer;

    @Autowired
    PushCase pushCase;

    private final FakeCrm crm = new FakeCrm();
    private String number = "";

    @BeforeEach
    void openTicket() {
        var customer = NewCustomer.of("ada-" + Ids.next() + "@example.com");
        number = openCase.open(NewCase.ticket("Where is my parcel?", "Hello?", customer, Channel.WEB), Actor.SYSTEM)
                .number();
    }

    @Test
    void withoutACrm_theAnswerIsWhatWeKnow() {
        customers.ranked(file().customer().id(), Tier.GOLD);

        assertThat(findCustomer.run(call(1)))
                .isEqualTo(Map.of("tier", "gold", "churnRisk", 0.0, "crmConnected", false));
    }

    @Test
    void withoutACrm_nothingIsPretended() {
        assertThat(pushCase.run(call(1))).isEqualTo(Map.of("crmConnected", false));
    }

    @Test
    void theCrm_knowsBetter() {
        crm.known = Optional.of(new CrmCustomer(Tier.VIP, 0.7));

        assertThat(connectedFind().run(call(1)))
                .isEqualTo(Map.of("tier", "vip", "churnRisk", 0.7, "crmConnected", true));
        assertThat(file().customer().tier()).isEqualTo(Tier.VIP);
    }

    @Test
    void anUnknownCustomer_isWhoWeKnow() {
        assertThat(connectedFind().run(call(1)))
                .containsEntry("tier", "standard")
                .containsEntry("crmConnected", true);
    }

    @Test
    void theFlowGoesOn_whenTheCrmStaysAway() {
        crm.isDown = true;

        assertThatThrownBy(() -> connectedFind().run(call(1))).isInstanceOf(StepUnavailable.class);
        assertThat(connectedFind().run(call(FindCustomer.LAST_ATTEMPT)))
                .containsEntry("tier", "standard")
                .containsEntry("crmConnected", false);
    }

    @Test
    void theCase_isPushed() {
        var push = new PushCase(cases, provider().getBeanProvider(CrmSystem.class));

        assertThat(push.run(call(1))).isEqualTo(Map.of("crmConnected", true));
        assertThat(crm.pushed).containsExactly(number);
    }

    private FindCustomer connectedFind() {
        return new FindCustomer(cases, customers, provider().getBeanProvider(CrmSystem.class));
    }

    private StaticListableBeanFactory provider() {
        return new StaticListableBeanFactory(Map.of("crm", crm));
    }

    private CaseFile file() {
        return cases.find(number);
    }

    private StepCall call(int attempt) {
        return new StepCall(
                number, "step-" + Ids.next(), attempt, "ticket-triage", 1, "p-1", "Task_FindCustomer", Map.of());
    }

    private static class FakeCrm implements CrmSystem {

        private Optional<CrmCustomer> known = Optional.empty();
        private boolean isDown;
        private final List<String> pushed = new ArrayList<>();

        @Override
        public Optional<CrmCustomer> findCustomer(Customer customer) {
            if (isDown) {
                throw new StepUnavailable("The CRM does not answer.", null);
            }
            return known;
        }

        @Override
        public void pushCase(CaseFile file) {
            pushed.add(file.number());
        }

        @Override
        public boolean knowsLead(CaseFile file) {
            return !findCustomer(file.customer()).isEmpty();
        }

        @Override
        public void pushLead(CaseFile file, LeadFacts lead) {
            pushed.add(file.number() + " " + lead.source().key());
        }

        @Override
        public void convertLead(CaseFile file, LeadFacts lead) {
            pushed.add(file.number() + " converted");
        }
    }
}
