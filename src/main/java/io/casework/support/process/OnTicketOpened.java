package io.casework.support.process;

import io.casework.cases.CaseOpened;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the triage of a ticket in the transaction that opens it: there is no ticket without a flow. */
@Component
class OnTicketOpened {

    private final Cases cases;
    private final TicketTriageProcess triage;

    OnTicketOpened(Cases cases, TicketTriageProcess triage) {
        this.cases = cases;
        this.triage = triage;
    }

    @EventListener
    void on(CaseOpened opened) {
        if (opened.type() == CaseType.TICKET) {
            triage.start(cases.find(opened.number()));
        }
    }
}
