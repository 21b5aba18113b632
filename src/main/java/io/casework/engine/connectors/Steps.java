package io.casework.engine.connectors;

import io.casework.engine.StepCall;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the call of a step out of the engine's external task. */
@Component
public class Steps {

    /** How many attempts the engine's countdown of retries starts from. */
    public static final int COUNTDOWN = 1_000;

    /** The variable that carries the trace to whoever does the step; no expression can name it, and no step sees it. */
    static final String TRACE = "casework:trace";

    private final RepositoryService repository;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    Steps(RepositoryService repository) {
        this.repository = repository;
    }

    public StepCall callOf(LockedExternalTask task) {
        return new StepCall(
                task.getBusinessKey() == null ? "" : task.getBusinessKey(),
                task.getActivityInstanceId(),
                attemptOf(task.getRetries()),
                task.getProcessDefinitionKey(),
                versionOf(task.getProcessDefinitionId()),
                task.getProcessInstanceId(),
                task.getActivityId(),
                inputs(task.getVariables()));
    }

    /** @param inputs values by name, as the step got them */
    public StepCall callOf(ExternalTask task, Map<String, @Nullable Object> inputs) {
        return new StepCall(
                task.getBusinessKey() == null ? "" : task.getBusinessKey(),
                task.getActivityInstanceId(),
                attemptOf(task.getRetries()),
                task.getProcessDefinitionKey(),
                versionOf(task.getProcessDefinitionId()),
                task.getProcessInstanceId(),
                task.getActivityId(),
                inputs(inputs));
    }

    /** Where the step comes from; null when nobody recorded it. */
    static @Nullable String traceOf(LockedExternalTask task) {
        return task.getVariables().get(TRACE) instanceof String trace ? trace : null;
    }

    private static Map<String, @Nullable Object> inputs(Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> inputs = new HashMap<>(variables);
        inputs.remove(TRACE);
        return inputs;
    }

    /** The engine counts retries down; we start it high and read the attempt from it, whatever the policy allows. */
    static int attemptOf(@Nullable Integer retries) {
        return retries == null ? 1 : Math.max(1, COUNTDOWN - retries + 1);
    }

    private int versionOf(String definitionId) {
        return versions.computeIfAbsent(
                definitionId, id -> repository.getProcessDefinition(id).getVersion());
    }
}
