package io.casework.flows.rehearsal;

import io.casework.engine.Repetitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.jspecify.annotations.Nullable;

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

    private void addWork(List<Wait> waits, CommandContext context, String run, String flowKey) {
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
                        repetition(flowKey, step.getActivityId(), step::getExecution),
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
                        repetition(flowKey, task.getTaskDefinitionKey(), task::getExecution),
                        null)));
    }

    private void addEvents(List<Wait> waits, CommandContext context, String run, String flowKey) {
        context.getJobManager().findJobsByProcessInstanceId(run).forEach(job -> waits.add(wait(job, context, flowKey)));
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
                        repetition(flowKey, message.getActivityId(), message::getExecution),
                        null)));
    }

    private Wait wait(JobEntity job, CommandContext context, String flowKey) {
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
                repetition(flowKey, definition.getActivityId(), () -> context.getExecutionManager()
                        .findExecutionById(job.getExecutionId())),
                continues || job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private @Nullable String repetition(String flowKey, String element, Supplier<@Nullable ExecutionEntity> place) {
        return watch.isRepeated(flowKey, element) ? Repetitions.of(place.get()) : null;
    }

    static Comparator<Wait> byDue() {
        return Comparator.comparing(wait -> wait.due() == null ? Instant.MAX : wait.due());
    }
}
