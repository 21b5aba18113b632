package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.customers.Customer;
import io.casework.engine.StepCall;
import io.casework.engine.StepUnavailable;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class LeadCrmTests {

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    Cases cases;

    @Autowired
    Leads leads;

    @Autowired
    Adoptions adoptions;

    @Autowired
    FindLead findLead;

    @Autowired
    PushLead pushLead;

    @Autowired
    ConvertLead convertLead;

    private final FakeCrm crm = new FakeCrm();
    private String number = "";

    @BeforeEach
    void openLead() {
        number = salesLeads.opened().number();
    }

    @Test
    void withoutACrm_nothingIsPretended() {
        assertThat(findLead.run(call(1))).isEqualTo(Map.of("knownInCrm", false, "crmConnected", false));
        assertThat(pushLead.run(call(1))).isEqualTo(Map.of("crmConnected", false));
        assertThat(convertLead.run(call(1))).isEqualTo(Map.of("crmConnected", false));
        assertThat(leads.find(number).convertedAt()).isNull();
    }

    @Test
    void theCrm_saysWhetherItKnowsTheLead() {
        assertThat(new FindLead(cases, connected()).run(call(1)))
                .isEqualTo(Map.of("knownInCrm", true, "crmConnected", true));
    }

    @Test
    void theFlowGoesOn_whenTheCrmStaysAway() {
        crm.isDown = true;
        var find = new FindLead(cases, connected());

        assertThatThrownBy(() -> find.run(call(1))).isInstanceOf(StepUnavailable.class);
        assertThat(find.run(call(Patience.LAST_ATTEMPT))).containsEntry("crmConnected", false);
    }

    @Test
    void theLead_isConverted() {
        new ConvertLead(cases, leads, connected(), adoptions).run(call(1));

        assertThat(crm.calls).containsExactly("convert " + number);
        assertThat(leads.find(number).convertedAt()).isNotNull();
    }

    private CrmSystems connected() {
        return () -> Optional.of(crm);
    }

    private StepCall call(int attempt) {
        return new StepCall(
                number, "step-" + Ids.next(), attempt, "lead-qualification", 1, "p-1", "Task_Test", Map.of());
    }

    private static class FakeCrm implements CrmSystem {

        private boolean isDown;
        private final List<String> calls = new ArrayList<>();

        @Override
        public Optional<CrmCustomer> findCustomer(Customer customer) {
            return Optional.empty();
        }

        @Override
        public void pushCase(CaseFile file) {
            calls.add("case " + file.number());
        }

        @Override
        public boolean knowsLead(CaseFile file) {
            if (isDown) {
                throw new StepUnavailable("The CRM does not answer.", null);
            }
            return true;
        }

        @Override
        public void pushLead(CaseFile file, LeadFacts lead) {
            calls.add("push " + file.number());
        }

        @Override
        public void convertLead(CaseFile file, LeadFacts lead) {
            calls.add("convert " + file.number());
        }
    }
}
