package io.casework.support.process;

import io.casework.cases.CaseWithdrawn;
import io.casework.engine.ProcessMessages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the flow of a case that needs no answer any more. */
@Component
class OnCaseWithdrawn {

    private final ProcessMessages messages;

    OnCaseWithdrawn(ProcessMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CaseWithdrawn withdrawn) {
        messages.deliver(withdrawn.number(), TicketTriageProcess.WITHDRAWN, Map.of());
    }
}
