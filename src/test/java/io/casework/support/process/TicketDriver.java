package io.casework.support.process;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Plays everybody that a ticket's flow meets: connectors, agents, the customer and the clock. */
class TicketDriver implements AutoCloseable {

    static final String CASE = "C-100001";
    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    static final Duration WARNING = Duration.ofMinutes(45);
    static final Duration RESPONSE = Duration.ofMinutes(60);
    static final Duration SOLUTION = Duration.ofHours(8);
    static final Duration SOLUTION_WARNING = Duration.ofHours(6);
    static final Duration REMINDER = Duration.ofDays(3);
    static final Duration PATIENCE = Duration.ofDays(6);
    static final Duration REOPEN_WINDOW = Duration.ofDays(7);
    static final Duration CLAIM = Duration.ofMinutes(60);
    static final Duration HANDLE = Duration.ofMinutes(240);

    private static final String WORKER = "driver";
    private static final long LOCK = Duration.ofDays(365).toMillis();

    private final ProcessEngine engine;
    private final Map<String, Map<String, Object>> answers = new TreeMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final List<String> steps = new ArrayList<>();

    TicketDriver(ProcessEngine engine) {
        this.engine = engine;
        ClockUtil.setCurrentTime(Date.from(OPENED));
        connector("assistant.classify-ticket", classification(0.95, true));
        connector("assistant.churn-signal", Map.of("churnRisk", 0.0));
        connector("crm.find-customer", Map.of("tier", "standard", "churnRisk", 0.0));
    }

    static Map<String, Object> classification(double confidence, boolean inScope) {
        return classification(confidence, inScope, "act", false);
    }

    static Map<String, Object> classification(double confidence, boolean inScope, String trust, boolean sensitive) {
        return Map.of(
                "category", "billing",
                "intent", "payment-failed",
                "sentiment", "neutral",
                "language", "en",
                "urgency", "normal",
                "confidence", confidence,
                "inScope", inScope,
                "trust", trust,
                "sensitive", sensitive);
    }

    /** From now on the connector answers this. */
    TicketDriver connector(String topic, Map<String, Object> outputs) {
        answers.put(topic, outputs);
        return this;
    }

    /** From now on the connector refuses with this code. */
    TicketDriver refusal(String topic, String code) {
        refusals.put(topic, code);
        return this;
    }

    /** From now on the connector answers again. */
    TicketDriver speech(String topic) {
        held.remove(topic);
        return goesOn();
    }

    /** From now on the connector does not answer at all. */
    TicketDriver silence(String topic) {
        held.add(topic);
        return this;
    }

    TicketDriver opens() {
        return start("ticket-triage", TicketTriageProcess.newTicket("email", "standard", "en"));
    }

    TicketDriver isTriaged() {
        return isTriaged(Map.of());
    }

    /** @param facts that differ from those of an everyday ticket */
    TicketDriver isTriaged(Map<String, Object> facts) {
        Map<String, @Nullable Object> variables = TicketTriageProcess.newTicket("email", "standard", "en");
        variables.putAll(Map.of("priority", 30, "team", "billing"));
        variables.putAll(deadlines("responseWarningAt", "responseDueAt"));
        variables.putAll(facts);
        return start("ticket-resolution", variables);
    }

    TicketDriver isEscalated(String reason, String tier) {
        return start("ticket-escalation", Map.of("escalationReason", reason, "tier", tier, "priority", 30));
    }

    /** @param colleague null for anybody of the team */
    TicketDriver asks(String team, @Nullable String colleague, @Nullable Instant dueAt) {
        var facts = new HashMap<String, @Nullable Object>(Map.of("team", team, "questionId", "m-1", "priority", 30));
        facts.put("colleague", colleague);
        facts.put("dueAt", dueAt == null ? null : Date.from(dueAt));
        return start("ask-colleague", facts);
    }

    TicketDriver start(String process, Map<String, ? extends @Nullable Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, CASE, new HashMap<>(variables));
        return goesOn();
    }

    /** Connectors answer and jobs that are due run, until somebody or something else is waited for. */
    TicketDriver goesOn() {
        while (stepsRan() || jobsRan()) {
            continue;
        }
        return this;
    }

    private boolean stepsRan() {
        var fetch = engine.getExternalTaskService().fetchAndLock(10, WORKER);
        var topics = engine.getExternalTaskService().getTopicNames().stream()
                .filter(topic -> !held.contains(topic))
                .toList();
        if (topics.isEmpty()) {
            return false;
        }
        var subscription = fetch.topic(topics.get(0), LOCK);
        for (String topic : topics.subList(1, topics.size())) {
            subscription = subscription.topic(topic, LOCK);
        }
        List<LockedExternalTask> due = subscription.execute();
        due.forEach(this::run);
        return !due.isEmpty();
    }

    private void run(LockedExternalTask step) {
        steps.add(step.getActivityId());
        String code = refusals.get(step.getTopicName());
        if (code != null) {
            engine.getExternalTaskService().handleBpmnError(step.getId(), WORKER, code);
        } else {
            engine.getExternalTaskService().complete(step.getId(), WORKER, null, answer(step));
        }
    }

    private Map<String, Object> answer(LockedExternalTask step) {
        String topic = step.getTopicName();
        return answers.containsKey(topic) ? answers.get(topic) : usualAnswer(topic, step);
    }

    private Map<String, Object> usualAnswer(String topic, LockedExternalTask step) {
        return switch (topic) {
            case "support.apply-triage" -> deadlines("firstResponseWarningAt", "firstResponseDueAt");
            case "support.read-deadlines" -> Map.of("solutionWarningAt", in(SOLUTION_WARNING), "solutionWarned", false);
            case "support.resume-case" ->
                nextRound(requireNonNull(step.getVariables().get("solutionWarned")));
            case "support.reopen-case" -> nextRound(false);
            case "support.raise-priority" ->
                raised(String.valueOf(step.getVariables().get("reason")));
            case "support.begin-escalation" ->
                Map.of("escalationNeeded", count("ticket-escalation") == 1, "escalationLevel", 1);
            case "support.ask-team" -> asked(step.getVariables());
            case "support.check-claim" -> Map.of("claimed", isClaimed(step.getProcessInstanceId()));
            case "support.pass-escalation-on" ->
                Map.of("escalationLevel", step.getVariables().get("nextLevel"));
            case "support.await-customer" ->
                Map.of("waitingSince", in(Duration.ZERO), "reminderAt", in(REMINDER), "patienceEndsAt", in(PATIENCE));
            case "support.resolve-case" -> Map.of("reopenUntil", in(REOPEN_WINDOW));
            default -> Map.of();
        };
    }

    private static Map<String, Object> raised(String reason) {
        return Map.of("priority", 90, "escalationReason", reason, "solutionWarned", reason.equals("solution-due-soon"));
    }

    private static Map<String, Object> asked(Map<String, Object> facts) {
        return Map.of(
                "escalationTeam", facts.get("escalationTeam"),
                "toldTeam", facts.get("toldTeam"),
                "claimBy", in(CLAIM),
                "handleBy", in(HANDLE),
                "priority", 90);
    }

    private static Map<String, Object> nextRound(Object warned) {
        var facts = new HashMap<>(deadlines("responseWarningAt", "responseDueAt"));
        facts.put("solutionWarningAt", in(SOLUTION_WARNING));
        facts.put("solutionWarned", warned);
        return facts;
    }

    private long count(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private boolean isClaimed(String processInstanceId) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(processInstanceId)
                        .taskAssigned()
                        .count()
                > 0;
    }

    private static Map<String, Object> deadlines(String warning, String due) {
        return Map.of(warning, in(WARNING), due, in(RESPONSE), "solutionDueAt", in(SOLUTION));
    }

    private static Date in(Duration time) {
        return Date.from(now().plus(time));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private boolean jobsRan() {
        List<Job> due = engine.getManagementService()
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return !due.isEmpty();
    }

    /** The clock moves on, and timers that are due fire. */
    TicketDriver after(Duration time) {
        ClockUtil.setCurrentTime(Date.from(now().plus(time)));
        return goesOn();
    }

    TicketDriver agentAnswers(String action) {
        return agentAnswers(Map.of("action", action, "agent", "alice", "replyId", "m-1"));
    }

    TicketDriver agentHandsOverTo(String team) {
        var facts = new HashMap<String, @Nullable Object>(Map.of("action", "hand-over", "team", team));
        facts.put("agent", null);
        return agentAnswers(facts);
    }

    private TicketDriver agentAnswers(Map<String, ? extends @Nullable Object> facts) {
        engine.getTaskService().complete(task("Task_AnswerCustomer").getId(), new HashMap<>(facts));
        return goesOn();
    }

    TicketDriver reviewerDecides(String outcome) {
        Map<String, Object> facts = Map.of("reviewOutcome", outcome, "category", "orders", "intent", "track-order");
        engine.getTaskService().complete(task("Task_ReviewTriage").getId(), facts);
        return goesOn();
    }

    TicketDriver customerReplies() {
        return receives("customer-replied");
    }

    TicketDriver isTakenOverBy(String agent, String team) {
        return receives("ticket-taken-over", Map.of("agent", agent, "team", team));
    }

    TicketDriver needsNoEscalation() {
        return receives("escalation-over");
    }

    TicketDriver needsNoAnswer() {
        return receives("question-over");
    }

    TicketDriver seniorClaims() {
        engine.getTaskService().claim(task("Task_HandleEscalation").getId(), "carol");
        return this;
    }

    TicketDriver seniorDecides(String outcome) {
        engine.getTaskService().complete(task("Task_HandleEscalation").getId(), Map.of("escalationOutcome", outcome));
        return goesOn();
    }

    TicketDriver colleagueAnswers() {
        engine.getTaskService().complete(task("Task_AnswerColleague").getId());
        return goesOn();
    }

    TicketDriver isWithdrawn() {
        return receives("ticket-withdrawn");
    }

    TicketDriver completes(String step, Map<String, ? extends @Nullable Object> facts) {
        engine.getTaskService().complete(task(step).getId(), new HashMap<>(facts));
        return goesOn();
    }

    TicketDriver receives(String message) {
        return receives(message, Map.of());
    }

    private TicketDriver receives(String message, Map<String, Object> facts) {
        Execution waiting = requireNonNull(
                engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(CASE)
                        .messageEventSubscriptionName(message)
                        .singleResult(),
                "nobody waits for " + message);
        engine.getRuntimeService().messageEventReceived(message, waiting.getId(), facts);
        return goesOn();
    }

    Task task(String step) {
        return requireNonNull(
                engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(step)
                        .singleResult(),
                "no task " + step);
    }

    ProcessInstance process(String key) {
        return requireNonNull(
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .processInstanceBusinessKey(CASE)
                        .singleResult(),
                key + " does not run");
    }

    Object variable(String process, String name) {
        return engine.getRuntimeService().getVariable(process(process).getId(), name);
    }

    /** A fact as each process of the key knew it, ended or not. */
    List<Object> everyVariable(String process, String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processDefinitionKey(process)
                .variableName(name)
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .toList();
    }

    /** The connectors' steps that ran, in order. */
    List<String> steps() {
        return steps;
    }

    /** The end events that the ticket reached, in any order: the clock stands still while the flow goes on. */
    Set<String> ends() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> activity.startsWith("EndEvent_"))
                .collect(Collectors.toSet());
    }

    boolean isRunning() {
        return engine.getRuntimeService().createProcessInstanceQuery().count() > 0;
    }

    /** Forgets the case, so that the next test starts on an empty engine. */
    @Override
    public void close() {
        ClockUtil.reset();
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "the test is over"));
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(engine.getHistoryService()::deleteHistoricProcessInstance);
    }
}
