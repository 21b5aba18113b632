package io.casework.engine.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * Bounds what a case may do: so many steps in one go, so many jobs in a minute, and so many times through the same step of
 * a circle. A case that
 * passes a bound stops there with an incident; what it did until then is kept.
 */
final class StepBudget {

    private static final int MOST_AT_ONCE = RuleBook.shipped().limit("stepsAtOnce");
    private static final int MOST_REPEATS = RuleBook.shipped().limit("stepRepeats");
    private static final ExecutionListener AT_ONCE = StepBudget::countAtOnce;
    private static final ExecutionListener REPEATS = StepBudget::countRepeats;

    private StepBudget() {}

    /** To be registered with the engine: the steps of one transaction and the jobs of a minute are counted there. */
    static SessionFactory counter(int jobsPerMinute) {
        return new Counter(new JobBudget(jobsPerMinute));
    }

    static void apply(ScopeImpl process) {
        List<ActivityImpl> activities = below(process).toList();
        Set<String> circles = new Graph(next(activities)).inCycles();
        activities.forEach(activity -> {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, AT_ONCE);
            if (circles.contains(activity.getId())) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, REPEATS);
            }
        });
    }

    private static Stream<ActivityImpl> below(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(activity -> Stream.concat(Stream.of(activity), below(activity)));
    }

    private static Map<String, Set<String>> next(List<ActivityImpl> activities) {
        Map<String, Set<String>> next = new HashMap<>();
        activities.forEach(activity -> next.put(activity.getId(), new HashSet<>()));
        for (ActivityImpl activity : activities) {
            for (PvmTransition transition : activity.getOutgoingTransitions()) {
                connect(next, activity.getId(), transition.getDestination().getId());
            }
            if (activity.getEventScope() instanceof ActivityImpl host) {
                connect(next, host.getId(), activity.getId());
            }
        }
        return next;
    }

    private static void connect(Map<String, Set<String>> next, String from, String to) {
        if (next.containsKey(from) && next.containsKey(to)) {
            next.get(from).add(to);
        }
    }

    private static void countAtOnce(DelegateExecution execution) {
        CommandContext command = Context.getCommandContext();
        Taken taken = command.getSession(Taken.class);
        if (++taken.steps == 1 && command.getCurrentJob() != null) {
            String root = ((ExecutionEntity) execution).getRootProcessInstanceId();
            taken.jobs.spend(root, execution.getCurrentActivityId());
        }
        if (taken.steps > MOST_AT_ONCE) {
            throw new BudgetSpent(
                    "The flow took " + MOST_AT_ONCE + " steps without waiting for anything, the last before '"
                            + execution.getCurrentActivityId() + "'");
        }
    }

    /** History knows how often the case was here; the current visit is not written yet. */
    private static void countRepeats(DelegateExecution execution) {
        long visits = execution
                .getProcessEngineServices()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(execution.getCurrentActivityId())
                .count();
        if (visits >= MOST_REPEATS) {
            throw new BudgetSpent("The flow runs in a circle: the case came to '" + execution.getCurrentActivityId()
                    + "' " + visits + " times");
        }
    }

    private static final class Taken implements Session {

        private final JobBudget jobs;
        private int steps;

        Taken(JobBudget jobs) {
            this.jobs = jobs;
        }

        @Override
        public void flush() {
            // a count has nothing to write
        }

        @Override
        public void close() {
            // a count holds nothing open
        }
    }

    private record Counter(JobBudget jobs) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Taken.class;
        }

        @Override
        public Session openSession() {
            return new Taken(jobs);
        }
    }
}
