package io.casework.engine.workers;

import io.casework.engine.EngineFaults;
import io.casework.engine.connectors.StepEnding;
import io.casework.engine.connectors.StepEnding.Held;
import io.casework.engine.connectors.StepOutcome;
import io.casework.engine.connectors.Steps;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a worker says of its step: the flow goes on, or the step is tried again, as a connector's would be. */
@Component
public class StepResults {

    private static final Logger log = LoggerFactory.getLogger(StepResults.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final HeldSteps held;
    private final StepOutputs outputs;
    private final StepEnding ending;
    private final Steps steps;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepResults(
            HeldSteps held,
            StepOutputs outputs,
            StepEnding ending,
            Steps steps,
            RuntimeService runtime,
            TransactionTemplate transaction,
            Clock clock) {
        this.held = held;
        this.outputs = outputs;
        this.ending = ending;
        this.steps = steps;
        this.runtime = runtime;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The step is done.
     *
     * @throws Problem.NotFound when there is no such step, or none that the worker may know of
     * @throws Problem.Conflict when another worker holds it
     * @throws Problem.Unprocessable when the outputs are not what the flow takes over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SettledStep complete(Worker worker, String id, Map<String, StepValue> given) {
        ExternalTask task = held.find(worker, id);
        return settle(worker, task, new StepOutcome.Done(outputs.checked(task, given)));
    }

    /**
     * The step can't be done as it is, whoever tries: the flow goes on where its model waits for the code, else an
     * operator looks at it.
     *
     * @throws Problem.NotFound when there is no such step, or none that the worker may know of
     * @throws Problem.Conflict when another worker holds it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SettledStep refuse(Worker worker, String id, String code, String reason) {
        return settle(worker, held.find(worker, id), new StepOutcome.Refused(code, reason));
    }

    /**
     * This try has failed; there is another one, until there were enough.
     *
     * @param failure {@link StepOutcome.Unavailable} or {@link StepOutcome.Failed}
     * @throws Problem.NotFound when there is no such step, or none that the worker may know of
     * @throws Problem.Conflict when another worker holds it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SettledStep fail(Worker worker, String id, StepOutcome failure) {
        return settle(worker, held.find(worker, id), failure);
    }

    private SettledStep settle(Worker worker, ExternalTask task, StepOutcome outcome) {
        var step = new Held(
                task.getId(),
                task.getWorkerId(),
                task.getTopicName(),
                task.getProcessDefinitionId(),
                worker.actor().id());
        var inputs = new HashMap<>(runtime.getVariablesLocal(task.getExecutionId()));
        Instant lockedAt = Worker.lockedAt(task.getWorkerId());
        return SettledStep.of(ending.apply(step, steps.callOf(task, inputs), outcome, lockedAt), clock.instant());
    }

    /**
     * Settles in a transaction that the caller opens, at once again when the flow moved meanwhile. When the flow can't go
     * on after the step (a decision without an answer, say), the try counts as failed, so that it is seen.
     *
     * @throws Problem.Conflict when another worker holds the step, or the flow can't go on
     * @throws Problem.TryLater when the flow does not rest, or the database is away
     */
    public <T> T whenStill(Worker worker, String id, Supplier<T> settling) {
        for (int attempt = 1; ; attempt++) {
            try {
                return settling.get();
            } catch (BadUserRequestException e) {
                throw HeldSteps.lockLost();
            } catch (ProcessEngineException e) {
                if (attempt == MOST_ATTEMPTS || !EngineFaults.isCollision(e)) {
                    throw problemOf(worker, id, e);
                }
            }
        }
    }

    private Problem problemOf(Worker worker, String id, ProcessEngineException fault) {
        if (EngineFaults.isPassing(fault)) {
            return Problem.TryLater.unavailable("The flow moves at this moment.", SHORTLY);
        }
        log.error(
                "The flow could not go on after the step {} of {}",
                id,
                worker.actor().id(),
                fault);
        var failure = new StepOutcome.Failed("The flow could not go on after this step.");
        transaction.executeWithoutResult(status -> fail(worker, id, failure));
        return new Problem.Conflict(
                "flow-stuck", "Flow stuck", "The flow could not go on after this step; an operator is told.");
    }
}
