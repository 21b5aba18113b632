package io.casework.support.process;

import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.engine.FlowStopped;
import io.casework.identity.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An escalation whose flow was stopped by hand is over, or it would hold up every later one of the case. */
@Component
class OnFlowStopped {

    private final Escalations escalations;

    OnFlowStopped(Escalations escalations) {
        this.escalations = escalations;
    }

    @EventListener
    void on(FlowStopped stopped) {
        escalations.settle(stopped.processInstanceId(), Escalation.Outcome.UNANSWERED, null, Actor.SYSTEM);
    }
}
