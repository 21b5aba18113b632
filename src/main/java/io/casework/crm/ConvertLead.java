package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a won lead a customer in the CRM. Without a CRM nothing is converted, and the step's outputs say so. */
@Component
class ConvertLead implements StepConnector {

    static final String ID = "crm.convert-lead";

    private final Cases cases;
    private final Leads leads;
    private final CrmSystems crm;

    ConvertLead(Cases cases, Leads leads, CrmSystems crm) {
        this.cases = cases;
        this.leads = leads;
        this.crm = crm;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Convert lead in CRM",
                List.of(),
                List.of(field("crmConnected", "boolean", "Whether there was a CRM")),
                Set.of(),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        Optional<CrmSystem> system = crm.used(Verb.CONVERT_LEAD);
        if (system.isPresent()) {
            system.get().convertLead(cases.find(call.caseNumber()), leads.find(call.caseNumber()));
            leads.converted(call.caseNumber());
        }
        return Map.of("crmConnected", system.isPresent());
    }
}
