package io.casework.engine.connectors;

import io.casework.engine.EngineFaults;
import io.casework.engine.StepCall;
import java.time.Instant;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the engine how a step ended, together with the step's ledger row, in one short transaction. */
@Component
class StepSettlement {

    private static final Logger log = LoggerFactory.getLogger(StepSettlement.class);
    private static final int MOST_ATTEMPTS = 3;

    private final StepEnding ending;
    private final TransactionTemplate transaction;

    StepSettlement(StepEnding ending, TransactionTemplate transaction) {
        this.ending = ending;
        this.transaction = transaction;
    }

    /**
     * Settles a step. A step that was taken over by another node meanwhile is left to that node; a flow that can't go
     * on after the step (a decision without an answer, say) counts as a failure of the step, so that it is seen.
     */
    void settle(LockedExternalTask task, StepCall call, StepOutcome outcome, Instant startedAt) {
        try {
            whenStill(() -> apply(task, call, outcome, startedAt));
        } catch (BadUserRequestException | DataAccessException | TransactionException e) {
            leave(call, e);
        } catch (ProcessEngineException e) {
            cannotGoOn(task, call, startedAt, e);
        }
    }

    /**
     * Runs a step that touches nothing but the database and settles it in the same transaction. A step that did not get
     * done leaves nothing behind, and is settled as what it was.
     */
    void runAndSettle(LockedExternalTask task, StepCall call, Supplier<StepOutcome> run, Instant startedAt) {
        try {
            whenStill(() -> apply(task, call, done(run.get()), startedAt));
        } catch (Undone undone) {
            settle(task, call, undone.outcome, startedAt);
        } catch (UnexpectedRollbackException e) {
            settle(task, call, new StepOutcome.Failed("It undid its own work."), startedAt);
        } catch (BadUserRequestException | DataAccessException | TransactionException e) {
            leave(call, e);
        } catch (ProcessEngineException e) {
            cannotGoOn(task, call, startedAt, e);
        }
    }

    /**
     * Does it in a transaction of its own, at once again when the flow moved meanwhile or the step's lock was being
     * extended: left alone, the step would wait until that lock runs out.
     */
    private void whenStill(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> work.run());
                return;
            } catch (ProcessEngineException e) {
                if (attempt == MOST_ATTEMPTS || !EngineFaults.isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private static StepOutcome done(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Done) {
            return outcome;
        }
        throw new Undone(outcome);
    }

    /** Rolls back what a step did before it gave up. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StepOutcome outcome;

        private Undone(StepOutcome outcome) {
            super(outcome.name(), null, false, false);
            this.outcome = outcome;
        }
    }

    private static void leave(StepCall call, RuntimeException e) {
        log.info("{} of {} is settled elsewhere or again: {}", call.activityId(), call.caseNumber(), e.toString());
    }

    private void apply(LockedExternalTask task, StepCall call, StepOutcome outcome, Instant startedAt) {
        var held = new StepEnding.Held(
                task.getId(),
                task.getWorkerId(),
                task.getTopicName(),
                task.getProcessDefinitionId(),
                task.getTopicName());
        ending.apply(held, call, outcome, startedAt);
    }

    private void cannotGoOn(LockedExternalTask task, StepCall call, Instant startedAt, ProcessEngineException cause) {
        if (EngineFaults.isPassing(cause)) {
            leave(call, cause);
            return;
        }
        log.error("The flow of {} could not go on after {}", call.caseNumber(), call.activityId(), cause);
        var outcome = new StepOutcome.Failed("The flow could not go on after this step.");
        try {
            transaction.executeWithoutResult(status -> apply(task, call, outcome, startedAt));
        } catch (ProcessEngineException e) {
            log.warn("{} of {} is tried again when its lock runs out", call.activityId(), call.caseNumber());
        }
    }
}
