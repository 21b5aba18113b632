package io.casework.engine.workers;

import io.casework.identity.ApiTokens;
import io.casework.shared.Problem;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.stereotype.Component;

/** Finds the step that a worker says it holds. */
@Component
class HeldSteps {

    private static final int LONGEST_ID = 64;

    private final ExternalTaskService externalTasks;
    private final ApiTokens tokens;

    HeldSteps(ExternalTaskService externalTasks, ApiTokens tokens) {
        this.externalTasks = externalTasks;
        this.tokens = tokens;
    }

    /**
     * @throws Problem.NotFound when there is no such step, or none that the worker may know of
     * @throws Problem.Conflict when another worker holds it, it waits for an operator, or the case is paused
     */
    ExternalTask find(Worker worker, String id) {
        ExternalTask task = id.length() > LONGEST_ID
                ? null
                : externalTasks.createExternalTaskQuery().externalTaskId(id).singleResult();
        if (task == null || !tokens.topicsOf(worker.actor()).include(task.getTopicName())) {
            throw new Problem.NotFound("The step");
        }
        if (!worker.holds(task.getWorkerId()) || waitsForAnOperator(task)) {
            throw lockLost();
        }
        if (task.isSuspended()) {
            throw new Problem.Conflict("step-paused", "Paused", "The flow of the case is paused.");
        }
        return task;
    }

    private static boolean waitsForAnOperator(ExternalTask task) {
        return task.getRetries() != null && task.getRetries() == 0;
    }

    static Problem.Conflict lockLost() {
        return new Problem.Conflict("lock-lost", "Lock lost", "The step is not, or no longer, locked by this worker.");
    }
}
