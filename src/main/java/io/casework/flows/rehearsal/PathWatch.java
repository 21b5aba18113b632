package io.casework.flows.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Writes down which way a replayed case goes; of one case at a time. */
final class PathWatch extends AbstractBpmnParseListener {

    static final String LOOP = "#multiInstanceBody";

    private static final int MOST_STEPS = 2_000;

    private final ExecutionListener begun = this::begun;
    private final ExecutionListener ended = this::ended;
    private final ExecutionListener reached = this::reached;
    private final ExecutionListener left = this::left;
    private Watched watched = (instance, caller) -> {};
    private Supplier<Instant> clock = () -> Instant.EPOCH;
    private final List<PathStep> path = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, String> running = new LinkedHashMap<>();

    /** Told of each run of a flow that begins. */
    interface Watched {

        /** @param caller execution of the call activity; null for a run that nobody called */
        void begun(ExecutionEntity instance, @Nullable ExecutionEntity caller);
    }

    /** The flow goes round and round. */
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, begun);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
        watch(process, process.getKey());
    }

    private void watch(ScopeImpl scope, String flowKey) {
        boolean loops = scope instanceof ActivityImpl part
                && (part.getId().endsWith(LOOP) || repeated.contains(flowKey + ' ' + part.getId()));
        for (ActivityImpl activity : scope.getActivities()) {
            if (!activity.getId().endsWith(LOOP)) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reached);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
            }
            if (loops) {
                repeated.add(flowKey + ' ' + activity.getId());
            }
            watch(activity, flowKey);
        }
    }

    /** Whether a step can be done several times side by side or one after the other, once for each element of a list. */
    boolean isRepeated(String flowKey, String element) {
        return repeated.contains(flowKey + ' ' + element);
    }

    void begin(Supplier<Instant> time, Watched listener) {
        path.clear();
        open.clear();
        running.clear();
        clock = time;
        watched = listener;
    }

    List<PathStep> path() {
        return List.copyOf(path);
    }

    /** The flows of the runs that have not ended, by instance. */
    Map<String, String> running() {
        return new LinkedHashMap<>(running);
    }

    private void begun(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        running.put(
                instance.getProcessInstanceId(), instance.getProcessDefinition().getKey());
        watched.begun(instance, instance.getSuperExecution());
    }

    private void ended(DelegateExecution execution) {
        running.remove(execution.getProcessInstanceId());
    }

    private void reached(DelegateExecution execution) {
        if (path.size() >= MOST_STEPS) {
            throw new TooManySteps();
        }
        open.put(execution.getActivityInstanceId(), path.size());
        path.add(new PathStep(
                ((ExecutionEntity) execution).getProcessDefinition().getKey(),
                execution.getProcessInstanceId(),
                execution.getCurrentActivityId(),
                clock.get(),
                PathStep.State.OPEN));
    }

    private void left(DelegateExecution execution) {
        Integer at = open.remove(execution.getActivityInstanceId());
        if (at != null) {
            path.set(at, path.get(at).in(execution.isCanceled() ? PathStep.State.CANCELLED : PathStep.State.DONE));
        }
    }
}
