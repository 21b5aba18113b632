package io.casework.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the repetitions of a step apart that is done once for each element of a list: by the number of the repetition,
 * from 0, and a fingerprint of its element where it has one, such as {@code 2:91c3b5a7d0e4f682}. Of repetitions within
 * repetitions the outermost comes first: {@code 0/2:91c3b5a7d0e4f682}.
 */
@Component
public class Repetitions {

    private static final String COUNTER = "loopCounter";
    private static final int FINGERPRINT = 16;
    private static final int LONGEST = 200;

    private final ProcessEngine engine;
    private final Map<List<String>, Boolean> repeated = new ConcurrentHashMap<>();

    Repetitions(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @return null when the step of a connector is not repeated */
    public @Nullable String ofStep(String externalTaskId, String definitionId, String activityId) {
        return !isRepeated(definitionId, activityId)
                ? null
                : find(context -> {
                    ExternalTaskEntity step = context.getExternalTaskManager().findExternalTaskById(externalTaskId);
                    return step == null ? null : step.getExecution();
                });
    }

    /** @return null when the task is not repeated */
    public @Nullable String ofTask(Task task) {
        return isRepeated(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                ? ofExecution(task.getExecutionId())
                : null;
    }

    private boolean isRepeated(String definitionId, String activityId) {
        return repeated.computeIfAbsent(List.of(definitionId, activityId), step -> {
            var models = (RepositoryServiceImpl) engine.getRepositoryService();
            PvmActivity activity =
                    models.getDeployedProcessDefinition(definitionId).findActivity(activityId);
            return activity != null && !loops((ActivityImpl) activity).isEmpty();
        });
    }

    /** @return null when what waits there is not repeated */
    @Nullable
    String ofExecution(String executionId) {
        return find(context -> context.getExecutionManager().findExecutionById(executionId));
    }

    private @Nullable String find(Function<CommandContext, @Nullable ExecutionEntity> which) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> of(which.apply(context)));
    }

    /** To be asked inside an engine. */
    public static @Nullable String of(@Nullable ExecutionEntity execution) {
        List<MultiInstanceActivityBehavior> loops = execution == null ? List.of() : loops(execution.getActivity());
        List<String> levels = new ArrayList<>();
        ExecutionEntity at = execution;
        while (at != null && levels.size() < loops.size()) {
            if (at.getVariableLocal(COUNTER) instanceof Integer counter) {
                levels.add(level(counter, loops.get(levels.size()).getCollectionElementVariable(), at));
            }
            at = at.getParent();
        }
        Collections.reverse(levels);
        String all = String.join("/", levels);
        return all.isEmpty() || all.length() > LONGEST ? null : all;
    }

    private static String level(int counter, @Nullable String elementVariable, ExecutionEntity repetition) {
        if (elementVariable == null) {
            return String.valueOf(counter);
        }
        Map<String, @Nullable Object> element = new HashMap<>();
        element.put("element", repetition.getVariableLocal(elementVariable));
        return counter + ":" + LedgerFacts.hash(element).substring(0, FINGERPRINT);
    }

    /** The repetitions around a step, the innermost first. */
    private static List<MultiInstanceActivityBehavior> loops(@Nullable ActivityImpl step) {
        List<MultiInstanceActivityBehavior> loops = new ArrayList<>();
        ScopeImpl scope = step == null ? null : step.getFlowScope();
        while (scope instanceof ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior loop) {
                loops.add(loop);
            }
            scope = activity.getFlowScope();
        }
        return loops;
    }

    /**
     * Whether an answer that was given in one repetition is one for another: both are for the same element, or, where
     * they know none, both have the same number.
     *
     * @return false for different depths
     */
    public static boolean correspond(String one, String other) {
        String[] levels = one.split("/", -1);
        String[] others = other.split("/", -1);
        if (levels.length != others.length) {
            return false;
        }
        for (int i = 0; i < levels.length; i++) {
            if (!Objects.equals(key(levels[i], others[i]), key(others[i], levels[i]))) {
                return false;
            }
        }
        return true;
    }

    private static String key(String level, String other) {
        int colon = level.indexOf(':');
        if (colon < 0) {
            return level;
        }
        return other.contains(":") ? level.substring(colon) : level.substring(0, colon);
    }
}
