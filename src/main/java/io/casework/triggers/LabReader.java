package io.casework.triggers;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what somebody pastes, as if it had come in by the door of its kind. */
@Component
class LabReader {

    private static final String NO_ID = "pasted";

    private final StandardEvents standardEvents;
    private final OutboundMessages outboundMessages;
    private final ChangeEnvelopes changeEnvelopes;
    private final CloudEvents cloudEvents;

    LabReader(
            StandardEvents standardEvents,
            OutboundMessages outboundMessages,
            ChangeEnvelopes changeEnvelopes,
            CloudEvents cloudEvents) {
        this.standardEvents = standardEvents;
        this.outboundMessages = outboundMessages;
        this.changeEnvelopes = changeEnvelopes;
        this.cloudEvents = cloudEvents;
    }

    List<Incoming> readXml(byte[] body) throws Unreadable {
        return outboundMessages.read(body).events();
    }

    List<Incoming> readJson(TriggerKind kind, byte[] body) throws Unreadable {
        return switch (kind) {
            case STANDARD_WEBHOOKS -> List.of(standardEvents.read(NO_ID, body));
            case SALESFORCE -> changeEnvelopes.read(body).events();
            case SAP -> cloudEvents.readStructured(body);
        };
    }
}
