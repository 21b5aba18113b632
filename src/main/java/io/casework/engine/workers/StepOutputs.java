package io.casework.engine.workers;

import io.casework.engine.connectors.StepEnding;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what a worker answers against what the model takes over from the step. */
@Component
class StepOutputs {

    private final OutputMappings mappings;
    private final RuntimeService runtime;
    private final StepEnding ending;

    StepOutputs(OutputMappings mappings, RuntimeService runtime, StepEnding ending) {
        this.mappings = mappings;
        this.runtime = runtime;
        this.ending = ending;
    }

    /**
     * The values as the engine keeps them.
     *
     * @throws Problem.Unprocessable when one is of another type than it says, unknown to the model, missing or too large
     */
    Map<String, @Nullable Object> checked(ExternalTask task, Map<String, StepValue> given) {
        OutputMappings.Mapping mapping = mappings.of(task.getProcessDefinitionId(), task.getActivityId());
        Map<String, @Nullable Object> kept = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, value) -> take(name, value, mapping, kept, violations));
        missing(task, mapping, given.keySet())
                .forEach(name -> violations.add(violation(name, "is read by the flow and was not given")));
        if (violations.isEmpty() && !ending.hasRoomFor(kept)) {
            violations.add(new Violation("outputs", "are larger than 4,000 characters together"));
        }
        if (!violations.isEmpty()) {
            throw new Problem.Unprocessable(violations);
        }
        return kept;
    }

    private static void take(
            String name,
            StepValue value,
            OutputMappings.Mapping mapping,
            Map<String, @Nullable Object> kept,
            List<Violation> violations) {
        if (!mapping.read().contains(name)) {
            violations.add(violation(name, "is not what the flow takes over from this step"));
            return;
        }
        try {
            kept.put(name, value.kept());
        } catch (StepValue.Unfit unfit) {
            violations.add(violation(name, String.valueOf(unfit.getMessage())));
        }
    }

    private Set<String> missing(ExternalTask task, OutputMappings.Mapping mapping, Set<String> given) {
        Set<String> missing = new HashSet<>(mapping.needed());
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            missing.removeAll(
                    runtime.getVariables(task.getExecutionId(), missing).keySet());
        }
        return missing;
    }

    private static Violation violation(String name, String message) {
        return new Violation("outputs." + name, message);
    }
}
