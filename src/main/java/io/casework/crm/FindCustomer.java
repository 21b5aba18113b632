package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.customers.Tier;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the CRM what a customer is worth to us. Without a CRM, or when it stays away, the answer is what we know
 * ourselves: a ticket never waits for the CRM.
 */
@Component
class FindCustomer implements StepConnector {

    static final String ID = "crm.find-customer";

    private static final String CHURN_RISK = "churnRisk";

    private static final double NO_CHURN_KNOWN = 0.0;

    private final Cases cases;
    private final Customers customers;
    private final CrmSystems crm;

    FindCustomer(Cases cases, Customers customers, CrmSystems crm) {
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
        Optional<CrmSystem> system = crm.used(Verb.FIND_CUSTOMER);
        return system.isEmpty() ? answer(customer.tier(), estimated(call), false) : ask(system.get(), customer, call);
    }

    private Map<String, @Nullable Object> ask(CrmSystem system, Customer customer, StepCall call) {
        try {
            CrmCustomer theirs = system.findCustomer(customer).orElse(new CrmCustomer(null, null));
            if (theirs.tier() != null) {
                customers.ranked(customer.id(), theirs.tier());
            }
            return answer(
                    Objects.requireNonNullElse(theirs.tier(), customer.tier()),
                    Objects.requireNonNullElse(theirs.churnRisk(), estimated(call)),
                    true);
        } catch (StepUnavailable e) {
            Patience.throwIfWorthWaiting(e, call);
            return answer(customer.tier(), estimated(call), false);
        } catch (StepRefused e) {
            return answer(customer.tier(), estimated(call), false);
        }
    }

    private static double estimated(StepCall call) {
        return call.value(CHURN_RISK) instanceof Number risk ? risk.doubleValue() : NO_CHURN_KNOWN;
    }

    private static Map<String, @Nullable Object> answer(Tier tier, double churnRisk, boolean connected) {
        return Map.of("tier", tier.key(), CHURN_RISK, churnRisk, "crmConnected", connected);
    }
}
