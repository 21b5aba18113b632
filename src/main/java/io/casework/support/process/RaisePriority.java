package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.choice;
import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a ticket more urgent because a deadline is near or past. Never makes it less urgent. */
@Component
class RaisePriority implements LocalStep {

    static final String ID = "support.raise-priority";
    static final String REASON_UNKNOWN = "reason-unknown";

    private final Cases cases;
    private final EditCase editCase;
    private final UnlessEnded unlessEnded;

    RaisePriority(Cases cases, EditCase editCase, UnlessEnded unlessEnded) {
        this.cases = cases;
        this.editCase = editCase;
        this.unlessEnded = unlessEnded;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Raise priority",
                List.of(choice(
                        TicketResolutionProcess.REASON,
                        "Why it is more urgent",
                        DeadlineSignal.RESPONSE_DUE_SOON,
                        DeadlineSignal.RESPONSE_OVERDUE,
                        DeadlineSignal.SOLUTION_DUE_SOON,
                        DeadlineSignal.SOLUTION_OVERDUE)),
                List.of(
                        field(TicketTriageProcess.PRIORITY, "integer", "The priority from now on, 0 to 100"),
                        field(TicketEscalationProcess.REASON, "string", "Why the ticket would be escalated"),
                        field(
                                TicketResolutionProcess.SOLUTION_WARNED,
                                "boolean",
                                "Whether this is the warning of the solution")),
                Set.of(REASON_UNKNOWN),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        String reason = call.text(TicketResolutionProcess.REASON);
        CaseFile ticket = cases.find(call.caseNumber());
        int now = ticket.priority();
        int raised = signal(reason).raise(now);
        if (raised > now) {
            unlessEnded.run(
                    call.caseNumber(), () -> editCase.prioritised(call.caseNumber(), raised, reason, Actor.SYSTEM));
        }
        return Map.of(
                TicketTriageProcess.PRIORITY,
                raised,
                TicketEscalationProcess.REASON,
                escalationReason(reason, ticket),
                TicketResolutionProcess.SOLUTION_WARNED,
                signal(reason) == DeadlineSignal.SOLUTION_DUE_SOON);
    }

    private static String escalationReason(String reason, CaseFile ticket) {
        boolean first = ticket.milestones().firstRespondedAt() == null;
        return first && signal(reason) == DeadlineSignal.RESPONSE_OVERDUE ? "first-" + reason : reason;
    }

    private static DeadlineSignal signal(String reason) {
        return Keyed.find(DeadlineSignal.class, reason)
                .orElseThrow(() -> new StepRefused(REASON_UNKNOWN, "Nobody raises a priority for " + reason + "."));
    }
}
