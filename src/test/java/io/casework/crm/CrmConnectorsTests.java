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
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        crm.away = new StepUnavailable("The CRM does not answer.", null);

        assertThatThrownBy(() -> connectedFind().run(call(1))).isInstanceOf(StepUnavailable.class);
        assertThat(connectedFind().run(call(Patience.LAST_ATTEMPT)))
                .containsEntry("tier", "standard")
                .containsEntry("crmConnected", false);
    }

    @Test
    void theFlowGoesOnAtOnce_whenTheCrmIsAwayForLonger_orRefuses() {
        crm.away = new StepUnavailable("The quota is used up.", Duration.ofMinutes(15));
        assertThat(connectedFind().run(call(1))).containsEntry("crmConnected", false);

        crm.away = new StepRefused("crm-rejected", "No such column.");
        assertThat(connectedFind().run(call(1))).containsEntry("crmConnected", false);
    }

    @Test
    void whatTheCrmDoesNotSay_isWhatWeKnow() {
        crm.known = Optional.of(new CrmCustomer(null, null));
        customers.ranked(file().customer().id(), Tier.GOLD);

        assertThat(connectedFind().run(call(1)))
                .isEqualTo(Map.of("tier", "gold", "churnRisk", 0.0, "crmConnected", true));
    }

    private FindCustomer connectedFind() {
        return new FindCustomer(cases, customers, () -> Optional.of(crm));
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
        private @Nullable RuntimeException away;

        @Override
        public Optional<CrmCustomer> findCustomer(Customer customer) {
            if (away != null) {
                throw away;
            }
            return known;
        }

        @Override
        public void pushCase(CaseFile file) {
            throw new AssertionError("asking writes nothing");
        }

        @Override
        public boolean knowsLead(CaseFile file) {
            return !findCustomer(file.customer()).isEmpty();
        }

        @Override
        public void pushLead(CaseFile file, LeadFacts lead) {
            throw new AssertionError("asking writes nothing");
        }

        @Override
        public void convertLead(CaseFile file, LeadFacts lead) {
            throw new AssertionError("asking writes nothing");
        }
    }
}
