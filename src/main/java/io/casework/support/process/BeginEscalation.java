package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.Escalations;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Escalates a case, unless another escalation of it runs or the case was resolved meanwhile. */
@Component
class BeginEscalation implements StepConnector {

    static final String ID = "support.begin-escalation";

    private static final int FIRST_LEVEL = 1;

    private final Cases cases;
    private final Escalations escalations;

    BeginEscalation(Cases cases, Escalations escalations) {
        this.cases = cases;
        this.escalations = escalations;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Begin escalation",
                List.of(field(
                        TicketEscalationProcess.REASON, "string", "Why, such as response-overdue or agent-request")),
                List.of(
                        field(TicketEscalationProcess.NEEDED, "boolean", "Whether this escalation goes on"),
                        field(TicketEscalationProcess.LEVEL, "integer", "The first level")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        return Map.of(TicketEscalationProcess.NEEDED, needed(call), TicketEscalationProcess.LEVEL, FIRST_LEVEL);
    }

    /** Whoever escalated a resolved case on purpose has begun already, before this step. */
    private boolean needed(StepCall call) {
        CaseStatus status = cases.find(call.caseNumber()).status();
        boolean over = status.isEnded() || status == CaseStatus.RESOLVED;
        if (over && escalations.find(call.processInstanceId()).isEmpty()) {
            return false;
        }
        String reason = call.text(TicketEscalationProcess.REASON);
        return escalations
                .begin(call.processInstanceId(), call.caseNumber(), reason, Actor.SYSTEM)
                .isRunning();
    }
}
