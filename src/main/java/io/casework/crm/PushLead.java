package io.casework.crm;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has a lead brought up to date in the CRM; the flow does not wait for it. Without a CRM it sends nothing, and the step's
 * outputs say so.
 */
@Component
class PushLead implements StepConnector {

    static final String ID = "crm.push-lead";

    private final Pushes pushes;
    private final CrmSystems crm;

    PushLead(Pushes pushes, CrmSystems crm) {
        this.pushes = pushes;
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
        boolean connected = crm.any(Verb.PUSH);
        if (connected) {
            pushes.wish(call.caseNumber());
        }
        return Map.of("crmConnected", connected);
    }
}
