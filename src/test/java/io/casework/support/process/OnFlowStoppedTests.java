package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.engine.FlowStopped;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.tasks.TaskWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class OnFlowStoppedTests {

    @Autowired
    TaskWorld world;

    @Autowired
    Escalations escalations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEscalationIsOver_whenItsFlowWasStopped() {
        String number = world.openCase("Where is my parcel?").number();
        String instance = Ids.next();
        escalations.begin(instance, number, "agent-request", Actor.SYSTEM);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new FlowStopped(number, instance, TicketEscalationProcess.KEY)));

        assertThat(escalations.running(number)).isEmpty();
        Escalation next = escalations.begin(Ids.next(), number, "agent-request", Actor.SYSTEM);
        assertThat(next.isRunning()).as("the next one is not held up").isTrue();
    }
}
