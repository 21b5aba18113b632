package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Cases;
import io.casework.cases.Leads;
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

/** Makes a won lead a customer in the CRM. Without a CRM nothing is converted, and the step's outputs say so. */
@Component
class ConvertLead implements StepConnector {

    static final String ID = "crm.convert-lead";

    private final Cases cases;
    private final Leads leads;
    private final CrmSystems crm;
    private final Adoptions adoptions;

    ConvertLead(Cases cases, Leads leads, CrmSystems crm, Adoptions adoptions) {
        this.cases = cases;
        this.leads = leads;
        this.crm = crm;
        this.adoptions = adoptions;
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
            convert(system.get(), call.caseNumber());
            leads.converted(call.caseNumber());
        }
        return Map.of("crmConnected", system.isPresent());
    }

    private void convert(CrmSystem system, String number) {
        Optional<WriteResult> held = system.fieldSync().flatMap(sync -> adoptions.adopt(sync, number));
        held.ifPresent(ConvertLead::requireConverted);
        if (held.isEmpty()) {
            system.convertLead(cases.find(number), leads.find(number));
        }
    }

    /** A record that somebody made and converted there is a customer already. */
    private static void requireConverted(WriteResult held) {
        if (held instanceof WriteResult.Busy busy) {
            throw new StepUnavailable(busy.reason(), busy.retryAfter());
        }
        if (held instanceof WriteResult.Refused refused) {
            throw new StepRefused(refused.code(), refused.reason());
        }
    }
}
