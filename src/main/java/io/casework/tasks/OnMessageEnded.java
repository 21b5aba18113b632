package io.casework.tasks;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.engine.MessageEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on a case's timeline that its flow no longer waited for something. */
@Component
class OnMessageEnded {

    private final Cases cases;
    private final CaseLifecycle lifecycle;

    OnMessageEnded(Cases cases, CaseLifecycle lifecycle) {
        this.cases = cases;
        this.lifecycle = lifecycle;
    }

    @EventListener
    void on(MessageEnded ended) {
        cases.lookUp(ended.caseNumber()).ifPresent(file -> lifecycle.missed(file.number(), ended.messageName()));
    }
}
