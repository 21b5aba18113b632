package io.casework.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineProcesses implements RunningProcesses {

    private final RuntimeService runtime;
    private final FactChange change;
    private final RepositoryService models;
    private final FlowRecorder recorder;

    EngineProcesses(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            RepositoryService models,
            FlowRecorder recorder) {
        this.runtime = runtime;
        this.models = models;
        this.change = new FactChange(runtime, tasks, jobs);
        this.recorder = recorder;
    }

    @Override
    public Map<String, @Nullable Object> facts(String caseNumber, String processKey) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(processKey)
                .listPage(0, 1);
        return instances.isEmpty()
                ? Map.of()
                : new HashMap<>(runtime.getVariables(instances.get(0).getId()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String caseNumber, Map<String, ? extends @Nullable Object> facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        facts.forEach((name, value) -> values.put(name, value instanceof Instant instant ? Date.from(instant) : value));
        try {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list()
                    .forEach(instance -> change(instance, values));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The flow of " + caseNumber + " moves", e);
        }
    }

    private void change(ProcessInstance instance, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> changed = change.apply(instance.getId(), values);
        if (!changed.isEmpty()) {
            recorder.record(
                    FlowRecorder.Place.of(instance, models.getProcessDefinition(instance.getProcessDefinitionId())),
                    new FlowRecorder.Happening(FlowRecorder.FACTS, FlowRecorder.FACTS, null, null, changed));
        }
    }
}
