package io.casework.engine.running;

import io.casework.shared.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Finds processes by version. */
@Component
public class Definitions {

    private final RepositoryService repository;

    Definitions(RepositoryService repository) {
        this.repository = repository;
    }

    /** @throws Problem.NotFound when there is no such version of a process */
    public ProcessDefinition find(String key, int version) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            throw new Problem.NotFound("Version " + version + " of the flow");
        }
        return definition;
    }
}
