package io.casework.support.process;

import io.casework.cases.CaseEnded;
import io.casework.cases.CaseHandedOver;
import io.casework.cases.CaseResolved;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.engine.ProcessMessages;
import io.casework.identity.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes back what was asked of colleagues when nobody needs it any more: escalations when a case is resolved, questions
 * and what people started by hand when it ends, and word to the flow that a senior took the case over when somebody else
 * has it since. An escalation after the resolution is about the customer, so closing the case leaves it alone.
 */
@Component
class OnCaseOver {

    private final Cases cases;
    private final Escalations escalations;
    private final ProcessMessages messages;

    OnCaseOver(Cases cases, Escalations escalations, ProcessMessages messages) {
        this.cases = cases;
        this.escalations = escalations;
        this.messages = messages;
    }

    @EventListener
    void on(CaseResolved resolved) {
        endEscalation(resolved.number());
    }

    @EventListener
    void on(CaseHandedOver handedOver) {
        messages.withdraw(handedOver.number(), TicketEscalationProcess.TAKEN_OVER);
    }

    @EventListener
    void on(CaseEnded ended) {
        messages.withdraw(ended.number(), TicketEscalationProcess.TAKEN_OVER);
        messages.tellAll(ended.number(), AskColleagueProcess.OVER);
        messages.tellAll(ended.number(), CallCustomerProcess.CASE_ENDED);
        if (cases.find(ended.number()).status() != CaseStatus.CLOSED) {
            endEscalation(ended.number());
        }
    }

    private void endEscalation(String number) {
        escalations
                .running(number)
                .ifPresent(
                        running -> escalations.settle(running.id(), Escalation.Outcome.CASE_ENDED, null, Actor.SYSTEM));
        messages.tellAll(number, TicketEscalationProcess.OVER);
    }
}
