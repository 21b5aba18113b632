package io.casework.support.process;

import io.casework.cases.CaseType;
import io.casework.cases.CaseWithdrawn;
import io.casework.cases.Cases;
import io.casework.engine.ProcessMessages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the flow of a ticket that needs no answer any more. */
@Component
class OnCaseWithdrawn {

    private final Cases cases;
    private final ProcessMessages messages;

    OnCaseWithdrawn(Cases cases, ProcessMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @EventListener
    void on(CaseWithdrawn withdrawn) {
        if (cases.find(withdrawn.number()).type() == CaseType.TICKET) {
            messages.deliver(withdrawn.number(), TicketTriageProcess.WITHDRAWN, Map.of());
        }
    }
}
