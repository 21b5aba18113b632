package io.casework.flows.running;

import io.casework.engine.running.MigrationPlans;
import io.casework.shared.Problem;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Where a case can be taken by hand. */
@Component
class Places {

    private final MigrationPlans plans;

    Places(MigrationPlans plans) {
        this.plans = plans;
    }

    /** @throws Problem with 422 when the case would not wait there, or would come into a subprocess or loop */
    void require(ProcessInstance instance, String from, String to) {
        String definition = instance.getProcessDefinitionId();
        if (!plans.isPlace(definition, to)) {
            throw refusal(
                    "No case can wait at " + to + ". Choose a step at which somebody or something is waited for.");
        }
        if (!plans.isWithinReach(definition, from, to)) {
            throw refusal(to + " is inside a subprocess or a loop that the case is not in at " + from + ".");
        }
    }

    private static Problem refusal(String detail) {
        return Problem.of("no-place", "Not there", 422, detail);
    }
}
