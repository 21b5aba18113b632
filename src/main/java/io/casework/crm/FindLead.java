package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the CRM whether it has the lead already. Without a CRM, or when it stays away, the lead goes on as unknown. */
@Component
class FindLead implements StepConnector {

    static final String ID = "crm.find-lead";

    private final Cases cases;
    private final CrmSystems crm;

    FindLead(Cases cases, CrmSystems crm) {
        this.cases = cases;
        this.crm = crm;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Find lead",
                List.of(),
                List.of(
                        field("knownInCrm", "boolean", "Whether the CRM has the lead"),
                        field("crmConnected", "boolean", "Whether a CRM answered")),
                Set.of(),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        Optional<CrmSystem> system = crm.used(Verb.FIND_LEAD);
        return system.isEmpty() ? answer(false, false) : ask(system.get(), call);
    }

    private Map<String, @Nullable Object> ask(CrmSystem system, StepCall call) {
        try {
            return answer(system.knowsLead(cases.find(call.caseNumber())), true);
        } catch (StepUnavailable e) {
            Patience.throwIfWorthWaiting(e, call);
            return answer(false, false);
        } catch (StepRefused e) {
            return answer(false, false);
        }
    }

    private static Map<String, @Nullable Object> answer(boolean known, boolean connected) {
        return Map.of("knownInCrm", known, "crmConnected", connected);
    }
}
