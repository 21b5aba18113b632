package io.casework.messaging;

import static io.casework.engine.ConnectorDescription.choice;
import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Delivery;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends the customer what an agent wrote, or else what a template says. */
@Component
class SendReply implements StepConnector {

    static final String ID = "messaging.send-reply";
    static final String TEMPLATE_UNKNOWN = "template-unknown";

    private final Dispatch dispatch;

    SendReply(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Send reply",
                List.of(
                        field("messageId", "string", "A message of the case; empty to send the template"),
                        choice("template", "Used when there is no message", Template.REJECTION, Template.REMINDER)),
                List.of(Deliveries.OUTPUT),
                Set.of(TEMPLATE_UNKNOWN),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        String messageId = call.optionalText("messageId");
        Delivery.State state = messageId == null
                ? dispatch.send(call, template(call.text("template")))
                : dispatch.send(call, messageId);
        return Deliveries.output(state);
    }

    private static Template template(String key) {
        return Keyed.find(Template.class, key)
                .orElseThrow(() -> new StepRefused(TEMPLATE_UNKNOWN, "There is no template " + key + "."));
    }
}
