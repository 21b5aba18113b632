package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseSortedAnew;
import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.engine.Decisions;
import io.casework.engine.ProcessMessages;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a ticket that the assistant had sorted wrong to the team that the routing table names for it now. */
@Component
class OnCaseSortedAnew {

    private static final String ROUTING = "ticket-routing";

    private final Cases cases;
    private final EditCase editCase;
    private final Decisions decisions;
    private final ProcessMessages messages;

    OnCaseSortedAnew(Cases cases, EditCase editCase, Decisions decisions, ProcessMessages messages) {
        this.cases = cases;
        this.editCase = editCase;
        this.decisions = decisions;
        this.messages = messages;
    }

    @EventListener
    void on(CaseSortedAnew event) {
        CaseFile ticket = cases.find(event.number());
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(TicketTriageProcess.CATEGORY, event.category());
        facts.put(TicketTriageProcess.LANGUAGE, ticket.labels().language());
        Object team = decisions.decide(ROUTING, ticket.number(), facts).get(TicketTriageProcess.TEAM);
        if (team instanceof String id
                && !id.equals(ticket.team())
                && !ticket.status().isEnded()) {
            editCase.handedOver(ticket.number(), id, null, event.by());
            handTaskOver(ticket.number(), id);
        }
    }

    /** The task that waits for an answer moves with the ticket, and nobody has it yet. */
    private void handTaskOver(String number, String team) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(TicketTriageProcess.TEAM, team);
        facts.put(TicketResolutionProcess.AGENT, null);
        messages.deliver(number, TicketEscalationProcess.TAKEN_OVER, facts);
    }
}
