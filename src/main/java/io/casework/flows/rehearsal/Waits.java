package io.casework.flows.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;

/** Looks where the one case of a throw-away engine waits. */
final class Waits {

    private static final String CONTINUATION = "async-continuation";

    private final ProcessEngine engine;
    private final Map<String, JobDefinition> jobs = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> runs = new HashMap<>();

    Waits(ProcessEngine engine) {
        this.engine = engine;
        engine.getManagementService()
                .createJobDefinitionQuery()
                .list()
                .forEach(definition -> jobs.put(definition.getId(), definition));
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .list()
                .forEach(process -> keys.put(process.getId(), process.getKey()));
    }

    /** In no order but that jobs come as they were created. */
    List<Wait> now() {
        List<Wait> waits = new ArrayList<>();
        engine.getExternalTaskService()
                .createExternalTaskQuery()
                .list()
                .forEach(step -> waits.add(new Wait(
                        Wait.Kind.STEP,
                        step.getId(),
                        step.getExecutionId(),
                        step.getProcessDefinitionKey(),
                        step.getProcessInstanceId(),
                        step.getActivityId(),
                        step.getTopicName(),
                        null)));
        engine.getTaskService()
                .createTaskQuery()
                .list()
                .forEach(task -> waits.add(new Wait(
                        Wait.Kind.TASK,
                        task.getId(),
                        task.getExecutionId(),
                        key(task.getProcessDefinitionId()),
                        task.getProcessInstanceId(),
                        task.getTaskDefinitionKey(),
                        null,
                        null)));
        engine.getManagementService().createJobQuery().list().forEach(job -> waits.add(wait(job)));
        engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").list().stream()
                .filter(message -> message.getProcessInstanceId() != null)
                .forEach(message -> waits.add(wait(message)));
        return waits;
    }

    private Wait wait(Job job) {
        JobDefinition definition = Objects.requireNonNull(jobs.get(job.getJobDefinitionId()));
        boolean continues = CONTINUATION.equals(definition.getJobType());
        return new Wait(
                continues ? Wait.Kind.CONTINUATION : Wait.Kind.TIMER,
                job.getId(),
                job.getExecutionId(),
                definition.getProcessDefinitionKey(),
                job.getProcessInstanceId(),
                definition.getActivityId(),
                null,
                continues || job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private Wait wait(EventSubscription message) {
        return new Wait(
                Wait.Kind.MESSAGE,
                message.getId(),
                message.getExecutionId(),
                runs.computeIfAbsent(message.getProcessInstanceId(), this::keyOfRun),
                message.getProcessInstanceId(),
                message.getActivityId(),
                message.getEventName(),
                null);
    }

    private String keyOfRun(String instanceId) {
        return key(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getProcessDefinitionId());
    }

    private String key(String definitionId) {
        return Objects.requireNonNull(keys.get(definitionId));
    }

    static Comparator<Wait> byDue() {
        return Comparator.comparing(wait -> wait.due() == null ? Instant.MAX : wait.due());
    }
}
