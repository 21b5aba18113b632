package io.casework.messaging;

import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps in touch with a lead who is not ready to buy and has agreed to hear from us. */
@Component
class SendNurtureMail implements StepConnector {

    static final String ID = "messaging.send-nurture-mail";
    static final String CONSENT_MISSING = "consent-missing";

    private final Leads leads;
    private final Dispatch dispatch;

    SendNurtureMail(Leads leads, Dispatch dispatch) {
        this.leads = leads;
        this.dispatch = dispatch;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID, "Send nurture mail", List.of(), List.of(Deliveries.OUTPUT), Set.of(CONSENT_MISSING), 4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        if (leads.find(call.caseNumber()).consentEmail() == null) {
            throw new StepRefused(CONSENT_MISSING, "The lead has not agreed to hear from us by mail.");
        }
        return Deliveries.output(dispatch.nurture(call));
    }
}
