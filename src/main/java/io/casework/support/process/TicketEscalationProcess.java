package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.engine.ProcessStarter;
import io.casework.identity.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The Java face of the process {@code ticket-escalation}. */
@Component
class TicketEscalationProcess {

    static final String KEY = "ticket-escalation";
    static final String OVER = "escalation-over";
    static final String TAKEN_OVER = "ticket-taken-over";

    static final String REASON = "escalationReason";
    static final String NEEDED = "escalationNeeded";
    static final String LEVEL = "escalationLevel";
    static final String TEAM = "escalationTeam";
    static final String TOLD_TEAM = "toldTeam";
    static final String MINUTES_TO_CLAIM = "minutesToClaim";
    static final String MINUTES_TO_HANDLE = "minutesToHandle";
    static final String IN_CRM = "escalatedInCrm";
    static final String NEXT_LEVEL = "nextLevel";
    static final String CLAIM_BY = "claimBy";
    static final String HANDLE_BY = "handleBy";
    static final String CLAIMED = "claimed";
    static final String OUTCOME = "escalationOutcome";
    static final String COMPENSATION = "compensation";

    private final ProcessStarter processes;
    private final Escalations escalations;

    TicketEscalationProcess(ProcessStarter processes, Escalations escalations) {
        this.processes = processes;
        this.escalations = escalations;
    }

    /** The case says at once that it is escalated, so that nobody starts another one meanwhile. */
    Escalation start(CaseFile file, String reason, Actor by) {
        String id = processes.start(
                KEY,
                file.number(),
                Map.of(
                        REASON,
                        reason,
                        TicketTriageProcess.TIER,
                        file.customer().tier().key(),
                        TicketTriageProcess.PRIORITY,
                        file.priority()));
        return escalations.begin(id, file.number(), reason, by);
    }
}
