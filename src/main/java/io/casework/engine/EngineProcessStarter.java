package io.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineProcessStarter implements ProcessStarter {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FlowStarts starts;
    private final ApplicationEventPublisher events;

    EngineProcessStarter(
            RuntimeService runtime, RepositoryService repository, FlowStarts starts, ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.repository = repository;
        this.starts = starts;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(String processKey, String caseNumber, Map<String, @Nullable Object> variables) {
        String id = runtime.startProcessInstanceById(definition(processKey, caseNumber), caseNumber, variables)
                .getProcessInstanceId();
        events.publishEvent(new ProcessStarted(processKey, caseNumber, variables));
        return id;
    }

    private String definition(String processKey, String caseNumber) {
        Integer version = starts.processVersion(processKey, caseNumber);
        ProcessDefinition definition = version == null
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .processDefinitionVersion(version)
                        .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No version of " + processKey + " is deployed that cases could start with");
        }
        return definition.getId();
    }
}
