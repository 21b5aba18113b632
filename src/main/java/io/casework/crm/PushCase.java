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
 * Has a case brought up to date in the CRM; the flow does not wait for it. Without a CRM it sends nothing, and the step's
 * outputs say so.
 */
@Component
class PushCase implements StepConnector {

    static final String ID = "crm.push-case";

    private final Pushes pushes;
    private final CrmSystems crm;

    PushCase(Pushes pushes, CrmSystems crm) {
        this.pushes = pushes;
        this.crm = crm;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Push case to CRM",
                List.of(),
                List.of(field("crmConnected", "boolean", "Whether there was a CRM to push to")),
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
