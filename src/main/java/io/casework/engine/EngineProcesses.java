package io.casework.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineProcesses implements RunningProcesses {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    EngineProcesses(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
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
        Map<String, Object> known = runtime.getVariables(instance.getId(), values.keySet());
        Map<String, @Nullable Object> changed = new HashMap<>(values);
        changed.keySet().retainAll(known.keySet());
        changed.entrySet().removeIf(fact -> Objects.equals(fact.getValue(), known.get(fact.getKey())));
        if (!changed.isEmpty()) {
            runtime.setVariables(instance.getId(), changed);
            changed.forEach((name, value) -> postpone(instance, known.get(name), value));
            moveTimers(instance, changed);
        }
    }

    /** Not a task whose due date somebody set by hand. */
    private void postpone(ProcessInstance instance, @Nullable Object before, @Nullable Object now) {
        if (before instanceof Date wasDue && now instanceof Date isDue) {
            tasks.createTaskQuery().processInstanceId(instance.getId()).dueDate(wasDue).list().stream()
                    .map(Task::getId)
                    .forEach(task -> tasks.setDueDate(task, isDue));
        }
    }

    private void moveTimers(ProcessInstance instance, Map<String, @Nullable Object> changed) {
        jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(timer -> waitsFor(timer, changed))
                .forEach(timer -> jobs.recalculateJobDuedate(timer.getId(), true));
    }

    /** A timer's definition says what it waits for, such as {@code DATE: ${responseDueAt}}. */
    private boolean waitsFor(Job timer, Map<String, @Nullable Object> changed) {
        JobDefinition definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        String waits = definition == null ? null : definition.getJobConfiguration();
        return waits != null
                && changed.keySet().stream().anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(waits)
                        .find());
    }
}
