package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.cases.NewMessage;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.support.EscalateCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StartEscalation implements EscalateCase {

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final Conversation conversation;
    private final Escalations escalations;
    private final TicketEscalationProcess process;

    StartEscalation(
            Cases cases,
            CaseLifecycle lifecycle,
            Conversation conversation,
            Escalations escalations,
            TicketEscalationProcess process) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.conversation = conversation;
        this.escalations = escalations;
        this.process = process;
    }

    @Override
    @Transactional
    public Escalation escalate(String caseNumber, String reason, @Nullable String note, Actor by) {
        CaseFile file = cases.readToChange(caseNumber, by);
        lifecycle.requireActive(caseNumber);
        requireNone(escalations.running(caseNumber).isPresent());
        Escalation begun = process.start(file, reason, by);
        requireNone(!begun.isRunning());
        if (note != null) {
            conversation.add(caseNumber, NewMessage.note(note, by), by);
        }
        return begun;
    }

    private static void requireNone(boolean another) {
        if (another) {
            throw new Problem.Conflict(
                    "escalation-running", "Escalated already", "Another escalation of this case is running.");
        }
    }
}
