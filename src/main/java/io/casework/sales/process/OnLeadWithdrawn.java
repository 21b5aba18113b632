package io.casework.sales.process;

import io.casework.cases.CaseWithdrawn;
import io.casework.cases.LeadOutcome;
import io.casework.cases.Leads;
import io.casework.engine.ProcessMessages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the flow of a lead that was withdrawn or merged, unless the flow merged it itself and goes to its own end. */
@Component
class OnLeadWithdrawn {

    private final Leads leads;
    private final ProcessMessages messages;

    OnLeadWithdrawn(Leads leads, ProcessMessages messages) {
        this.leads = leads;
        this.messages = messages;
    }

    @EventListener
    void on(CaseWithdrawn withdrawn) {
        leads.findIfLead(withdrawn.number())
                .filter(lead -> lead.outcome() != LeadOutcome.DUPLICATE)
                .ifPresent(lead -> messages.deliver(lead.number(), LeadQualificationProcess.WITHDRAWN, Map.of()));
    }
}
