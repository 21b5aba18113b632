package io.casework.engine;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Changes facts of one running flow: timers that wait for them wait anew, tasks that were due then are due anew. */
final class FactChange {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    FactChange(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** @return the facts that the flow knows and that were others before; empty when nothing changed */
    Map<String, @Nullable Object> apply(String instanceId, Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> known = runtime.getVariables(instanceId, values.keySet());
        Map<String, @Nullable Object> changed = new HashMap<>(values);
        changed.keySet().retainAll(known.keySet());
        changed.entrySet().removeIf(fact -> Objects.equals(fact.getValue(), known.get(fact.getKey())));
        if (!changed.isEmpty()) {
            runtime.setVariables(instanceId, changed);
            changed.forEach((name, value) -> postpone(instanceId, known.get(name), value));
            moveTimers(instanceId, changed);
        }
        return changed;
    }

    /** Not a task whose due date somebody set by hand. */
    private void postpone(String instanceId, @Nullable Object before, @Nullable Object now) {
        if (before instanceof Date wasDue && now instanceof Date isDue) {
            tasks.createTaskQuery().processInstanceId(instanceId).dueDate(wasDue).list().stream()
                    .map(Task::getId)
                    .forEach(task -> tasks.setDueDate(task, isDue));
        }
    }

    private void moveTimers(String instanceId, Map<String, @Nullable Object> changed) {
        jobs.createJobQuery().processInstanceId(instanceId).timers().list().stream()
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
