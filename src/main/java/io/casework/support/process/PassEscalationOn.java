package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Escalation;
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

/** Moves an escalation that nobody answers to the next level; after the last one it ends without an answer. */
@Component
class PassEscalationOn implements StepConnector {

    static final String ID = "support.pass-escalation-on";

    private final Escalations escalations;

    PassEscalationOn(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Pass escalation on",
                List.of(field(TicketEscalationProcess.NEXT_LEVEL, "integer", "The level that follows, 0 for none")),
                List.of(field(TicketEscalationProcess.LEVEL, "integer", "The level from now on, 0 when it has ended")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        int next = call.integer(TicketEscalationProcess.NEXT_LEVEL);
        if (next == 0) {
            escalations.settle(call.processInstanceId(), Escalation.Outcome.UNANSWERED, null, Actor.SYSTEM);
        }
        return Map.of(TicketEscalationProcess.LEVEL, next);
    }
}
