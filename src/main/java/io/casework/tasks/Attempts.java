package io.casework.tasks;

import io.casework.engine.EngineFaults;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what somebody does with a task in a transaction of its own, again when the flow of the case moved underneath: a
 * timer that fires meanwhile is no reason to refuse a person's work.
 */
@Component
class Attempts {

    private static final int MOST = 3;

    private final TransactionTemplate transaction;

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** @throws TaskStateConflict when it could not be done in a few attempts, or the flow is suspended */
    void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    <T> T call(Supplier<T> work) {
        for (int attempt = 1; attempt <= MOST; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (ConcurrencyFailureException e) {
                // Rolled back; the next attempt reads everything anew.
            } catch (SuspendedEntityInteractionException e) {
                throw TaskStateConflict.suspended();
            } catch (ProcessEngineException e) {
                if (!EngineFaults.isCollision(e)) {
                    throw e;
                }
            }
        }
        throw TaskStateConflict.busy();
    }
}
