package io.casework.messaging;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the customer of a resolved case whether we helped. */
@Component
class SendSurvey implements StepConnector {

    static final String ID = "messaging.send-survey";

    private final Dispatch dispatch;

    SendSurvey(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Send survey", List.of(), List.of(Deliveries.OUTPUT), Set.of(), 4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        return Deliveries.output(dispatch.ask(call));
    }
}
