package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings a lead up to date in the CRM. Without a CRM it sends nothing, and the step's outputs say so. */
@Component
class PushLead implements StepConnector {

    static final String ID = "crm.push-lead";

    private final Cases cases;
    private final Leads leads;
    private final ObjectProvider<CrmSystem> crm;

    PushLead(Cases cases, Leads leads, ObjectProvider<CrmSystem> crm) {
        this.cases = cases;
        this.leads = leads;
        this.crm = crm;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Push lead to CRM",
                List.of(),
                List.of(field("crmConnected", "boolean", "Whether there was a CRM")),
                Set.of(),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        CrmSystem system = crm.getIfAvailable();
        if (system != null) {
            system.pushLead(cases.find(call.caseNumber()), leads.find(call.caseNumber()));
        }
        return Map.of("crmConnected", system != null);
    }
}
