package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the CRM what a customer is worth to us. Without a CRM, or when it stays away, the answer is what we know
 * ourselves: a ticket never waits for the CRM.
 */
@Component
class FindCustomer implements StepConnector {

    static final String ID = "crm.find-customer";
    static final int LAST_ATTEMPT = 3;

    private static final String CHURN_RISK = "churnRisk";

    private static final double NO_CHURN_KNOWN = 0.0;

    private final Cases cases;
    private final Customers customers;
    private final ObjectProvider<CrmSystem> crm;

    FindCustomer(Cases cases, Customers customers, ObjectProvider<CrmSystem> crm) {
        this.cases = cases;
        this.customers = customers;
        this.crm = crm;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Find customer",
                List.of(field(
                        CHURN_RISK, "number", "What we estimate ourselves; a CRM that knows better has the last word")),
                List.of(
                        field("tier", "string", "standard, silver, gold or vip"),
                        field(CHURN_RISK, "number", "Probability that the customer leaves, 0 to 1"),
                        field("crmConnected", "boolean", "Whether a CRM answered")),
                Set.of(),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        Customer customer = cases.find(call.caseNumber()).customer();
        CrmSystem system = crm.getIfAvailable();
        CrmCustomer ours = new CrmCustomer(customer.tier(), estimated(call));
        return system == null ? answer(ours, false) : ask(system, customer, ours, call.attempt());
    }

    private Map<String, @Nullable Object> ask(CrmSystem system, Customer customer, CrmCustomer ours, int attempt) {
        try {
            Optional<CrmCustomer> theirs = system.findCustomer(customer);
            theirs.ifPresent(known -> customers.ranked(customer.id(), known.tier()));
            return answer(theirs.orElse(ours), true);
        } catch (StepUnavailable e) {
            if (attempt < LAST_ATTEMPT) {
                throw e;
            }
            return answer(ours, false);
        }
    }

    private static double estimated(StepCall call) {
        return call.value(CHURN_RISK) instanceof Number risk ? risk.doubleValue() : NO_CHURN_KNOWN;
    }

    private static Map<String, @Nullable Object> answer(CrmCustomer customer, boolean connected) {
        return Map.of("tier", customer.tier().key(), CHURN_RISK, customer.churnRisk(), "crmConnected", connected);
    }
}
