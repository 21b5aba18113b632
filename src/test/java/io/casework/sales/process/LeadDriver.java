package io.casework.sales.process;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Plays everybody that a lead's flow meets: connectors, representatives, the lead and the clock. */
class LeadDriver implements AutoCloseable {

    static final String CASE = "C-100001";
    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    static final Duration ACCEPT = Duration.ofHours(8);
    static final Duration ANSWER = Duration.ofDays(3);
    static final Duration PAUSE = Duration.ofDays(14);
    static final int MOST_MAILS = 3;

    private static final String WORKER = "driver";
    private static final long LOCK = Duration.ofDays(3650).toMillis();

    private final ProcessEngine engine;
    private final Map<String, Map<String, Object>> answers = new TreeMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Deque<String> representatives = new ArrayDeque<>(List.of("dave", "erin"));
    private final List<String> steps = new ArrayList<>();
    private final List<Map<String, Object>> inputs = new ArrayList<>();
    private boolean consents = true;
    private boolean changesUnseen;

    LeadDriver(ProcessEngine engine) {
        this.engine = engine;
        ClockUtil.setCurrentTime(Date.from(OPENED));
        duplicate("new");
        judged(ready());
    }

    /** Facts that the rules find ready to buy. */
    static Map<String, Object> ready() {
        return facts(70, 20_000, "yes", "strong", "quarter", true);
    }

    static Map<String, Object> facts(
            int score, int budget, String authority, String need, String timeline, Object consent) {
        return Map.of(
                "score", score,
                "budget", budget,
                "authority", authority,
                "need", need,
                "timeline", timeline,
                "consent", consent,
                "region", "DE",
                "employees", 40,
                "product", "unknown",
                "factsVersion", 3);
    }

    /** From now on this is known of the lead. */
    LeadDriver judged(Map<String, Object> facts) {
        answers.put("assistant.score-lead", Map.of("score", facts.get("score")));
        var read = new HashMap<>(facts);
        read.remove("score");
        read.put("nurtureRound", 0);
        answers.put("sales.read-lead", read);
        return this;
    }

    LeadDriver duplicate(String verdict) {
        answers.put("sales.find-duplicates", Map.of("duplicate", verdict, "duplicateOf", "C-100000"));
        return this;
    }

    /** From now on the connector refuses with this code. */
    LeadDriver refusal(String topic, String code) {
        refusals.put(topic, code);
        return this;
    }

    LeadDriver endsConsent() {
        consents = false;
        return this;
    }

    /** The lead changes while the flow goes from the rules to its rest. */
    LeadDriver changesUnseen() {
        changesUnseen = true;
        return this;
    }

    LeadDriver opens() {
        engine.getRuntimeService()
                .startProcessInstanceByKey("lead-qualification", CASE, LeadQualificationProcess.newLead());
        return goesOn();
    }

    /** Connectors answer and jobs that are due run, until somebody or something else is waited for. */
    LeadDriver goesOn() {
        while (stepsRan() || jobsRan()) {
            continue;
        }
        return this;
    }

    private boolean stepsRan() {
        List<String> topics = engine.getExternalTaskService().getTopicNames();
        if (topics.isEmpty()) {
            return false;
        }
        var fetch = engine.getExternalTaskService().fetchAndLock(10, WORKER);
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
        inputs.add(step.getVariables());
        String code = refusals.get(step.getTopicName());
        if (code != null) {
            engine.getExternalTaskService().handleBpmnError(step.getId(), WORKER, code);
        } else {
            engine.getExternalTaskService().complete(step.getId(), WORKER, null, answer(step));
        }
    }

    private Map<String, @Nullable Object> answer(LockedExternalTask step) {
        return switch (step.getTopicName()) {
            case "sales.offer-lead" -> offer();
            case "sales.await-answer" -> Map.of("answerDueAt", in(ANSWER));
            case "sales.plan-nurture" ->
                plan((int) Objects.requireNonNull(step.getVariables().get("nurtureRound")));
            default -> new HashMap<>(answers.getOrDefault(step.getTopicName(), Map.of()));
        };
    }

    private Map<String, @Nullable Object> offer() {
        var offer = new HashMap<String, @Nullable Object>();
        offer.put("representative", representatives.poll());
        offer.put("acceptDueAt", in(ACCEPT));
        return offer;
    }

    private Map<String, @Nullable Object> plan(int round) {
        String step = step(round);
        changesUnseen = false;
        return Map.of(
                "nurture",
                step,
                "nurtureRound",
                step.equals("wait") ? round + 1 : round,
                "nurtureAt",
                in(step.equals("changed") ? Duration.ZERO : PAUSE));
    }

    private String step(int round) {
        if (!consents) {
            return "no-consent";
        }
        if (changesUnseen) {
            return "changed";
        }
        return round < MOST_MAILS ? "wait" : "no-answer";
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
    LeadDriver after(Duration time) {
        ClockUtil.setCurrentTime(Date.from(now().plus(time)));
        return goesOn();
    }

    LeadDriver reviewerSays(String choice) {
        return completes("Task_ReviewDuplicate", Map.of("choice", choice, "duplicateOf", "C-100000"));
    }

    /** A representative works on the questions that are open. */
    LeadDriver qualifierSays(String choice) {
        var facts = new HashMap<String, Object>(Map.of("choice", choice, "replyId", "m-1"));
        if (Set.of("qualified", "nurture", "disqualified").contains(choice)) {
            facts.put("verdict", choice);
            facts.put("reason", "other");
        }
        return completes("Task_QualifyLead", facts);
    }

    LeadDriver representativeSays(String choice) {
        return completes("Task_AcceptLead", answered(choice));
    }

    LeadDriver managerSays(String choice) {
        return completes("Task_AssignLead", answered(choice));
    }

    private static Map<String, Object> answered(String choice) {
        return Map.of("choice", choice, "representative", "dave", "dueAt", in(ANSWER), "reason", "spam");
    }

    LeadDriver meetingEnds(String choice) {
        return completes("Task_RecordMeeting", Map.of("choice", choice, "reason", "competitor"));
    }

    private LeadDriver completes(String step, Map<String, Object> facts) {
        engine.getTaskService().complete(task(step).getId(), new HashMap<>(facts));
        return goesOn();
    }

    LeadDriver changes() {
        return receives("lead-changed");
    }

    LeadDriver isWithdrawn() {
        return receives("lead-withdrawn");
    }

    private LeadDriver receives(String message) {
        Execution waiting = requireNonNull(
                engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(CASE)
                        .messageEventSubscriptionName(message)
                        .singleResult(),
                "nobody waits for " + message);
        engine.getRuntimeService().messageEventReceived(message, waiting.getId());
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

    ProcessInstance process() {
        return requireNonNull(
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(CASE)
                        .singleResult(),
                "the lead's flow does not run");
    }

    /** The connectors' steps that ran, in order. */
    List<String> steps() {
        return steps;
    }

    /** What a step was given when it ran last. */
    Map<String, Object> inputsOf(String step) {
        return inputs.get(steps.lastIndexOf(step));
    }

    /** The end events that the lead reached. */
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
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "the test is over"));
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(engine.getHistoryService()::deleteHistoricProcessInstance);
    }
}
