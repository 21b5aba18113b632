package io.casework.engine.connectors;

import io.casework.engine.StepCall;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a connector's call out of the engine's external task. */
@Component
class Steps {

    /** How many attempts the engine's countdown of retries starts from. */
    static final int COUNTDOWN = 1_000;

    private final RepositoryService repository;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    Steps(RepositoryService repository) {
        this.repository = repository;
    }

    StepCall callOf(LockedExternalTask task) {
        return new StepCall(
                task.getBusinessKey() == null ? "" : task.getBusinessKey(),
                task.getActivityInstanceId(),
                attemptOf(task.getRetries()),
                task.getProcessDefinitionKey(),
                versions.computeIfAbsent(task.getProcessDefinitionId(), this::versionOf),
                task.getProcessInstanceId(),
                task.getActivityId(),
                new HashMap<>(task.getVariables()));
    }

    /** The engine counts retries down; we start it high and read the attempt from it, whatever the policy allows. */
    static int attemptOf(@Nullable Integer retries) {
        return retries == null ? 1 : Math.max(1, COUNTDOWN - retries + 1);
    }

    private int versionOf(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        return definition.getVersion();
    }
}
