package io.casework.flows.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

/** Looks where the one case of a throw-away engine waits: by plain statements in one go, for it is asked at each turn. */
final class Waits {

    private static final String CONTINUATION = "async-continuation";
    private static final String MESSAGE = "message";

    private final CommandExecutor commands;
    private final PathWatch watch;
    private final Map<String, JobDefinition> jobs = new HashMap<>();

    Waits(ProcessEngine engine, PathWatch watch) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.watch = watch;
        engine.getManagementService()
                .createJobDefinitionQuery()
                .list()
                .forEach(definition -> jobs.put(definition.getId(), definition));
    }

    /** The first that came before the second; of a step that is repeated, in the order of its repetitions. */
    List<Wait> now() {
        Map<String, String> running = watch.running();
        return commands.execute(context -> {
            List<Wait> waits = new ArrayList<>();
            running.forEach((run, flowKey) -> {
                addWork(waits, context, run, flowKey);
                addEvents(waits, context, run, flowKey);
            });
            return inOrder(waits, context);
        });
    }

    private static List<Wait> inOrder(List<Wait> waits, CommandContext context) {
        Map<String, Integer> counters = new HashMap<>();
        waits.stream()
                .filter(wait -> wait.isWork() && waits.stream().anyMatch(other -> isTwin(wait, other)))
                .forEach(wait -> counters.put(wait.id(), counter(context, wait)));
        return waits.stream()
                .sorted(Comparator.comparingInt((Wait wait) -> counters.getOrDefault(wait.id(), 0))
                        .thenComparingInt(wait -> wait.id().length())
                        .thenComparing(Wait::id))
                .toList();
    }

    private static boolean isTwin(Wait one, Wait other) {
        return !one.id().equals(other.id())
                && one.instanceId().equals(other.instanceId())
                && one.elementId().equals(other.elementId());
    }

    private static int counter(CommandContext context, Wait wait) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(wait.executionId());
        return execution != null && execution.getVariable("loopCounter") instanceof Integer counter ? counter : 0;
    }

    private static void addWork(List<Wait> waits, CommandContext context, String run, String flowKey) {
        context.getExternalTaskManager()
                .findExternalTasksByProcessInstanceId(run)
                .forEach(step -> waits.add(new Wait(
                        Wait.Kind.STEP,
                        step.getId(),
                        step.getExecutionId(),
                        flowKey,
                        run,
                        step.getActivityId(),
                        step.getTopicName(),
                        null)));
        context.getTaskManager()
                .findTasksByProcessInstanceId(run)
                .forEach(task -> waits.add(new Wait(
                        Wait.Kind.TASK,
                        task.getId(),
                        task.getExecutionId(),
                        flowKey,
                        run,
                        task.getTaskDefinitionKey(),
                        null,
                        null)));
    }

    private void addEvents(List<Wait> waits, CommandContext context, String run, String flowKey) {
        context.getJobManager().findJobsByProcessInstanceId(run).forEach(job -> waits.add(wait(job, flowKey)));
        context.getEventSubscriptionManager().findEventSubscriptionsByProcessInstanceId(run).stream()
                .filter(event -> event.getEventType().equals(MESSAGE))
                .forEach(message -> waits.add(new Wait(
                        Wait.Kind.MESSAGE,
                        message.getId(),
                        message.getExecutionId(),
                        flowKey,
                        run,
                        message.getActivityId(),
                        message.getEventName(),
                        null)));
    }

    private Wait wait(Job job, String flowKey) {
        JobDefinition definition = Objects.requireNonNull(jobs.get(job.getJobDefinitionId()));
        boolean continues = CONTINUATION.equals(definition.getJobType());
        return new Wait(
                continues ? Wait.Kind.CONTINUATION : Wait.Kind.TIMER,
                job.getId(),
                "",
                flowKey,
                job.getProcessInstanceId(),
                definition.getActivityId(),
                null,
                continues || job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    static Comparator<Wait> byDue() {
        return Comparator.comparing(wait -> wait.due() == null ? Instant.MAX : wait.due());
    }
}
