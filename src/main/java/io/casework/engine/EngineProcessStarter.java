package io.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineProcessStarter implements ProcessStarter {

    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    EngineProcessStarter(RuntimeService runtime, ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(String processKey, String caseNumber, Map<String, @Nullable Object> variables) {
        String id = runtime.startProcessInstanceByKey(processKey, caseNumber, variables)
                .getProcessInstanceId();
        events.publishEvent(new ProcessStarted(processKey, caseNumber, variables));
        return id;
    }
}
