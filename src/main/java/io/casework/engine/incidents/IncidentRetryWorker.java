package io.casework.engine.incidents;

import io.casework.engine.EngineFaults;
import io.casework.engine.EngineSettings;
import io.casework.identity.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries again what was chosen, each incident in a transaction of its own together with its row. What a lost node had not
 * committed did not happen, and another node takes the row up.
 */
@Component
class IncidentRetryWorker {

    private static final Logger log = LoggerFactory.getLogger(IncidentRetryWorker.class);
    private static final int BATCH = 100;

    private final IncidentMapper mapper;
    private final IncidentRetries retries;
    private final EngineSettings settings;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentRetryWorker(
            IncidentMapper mapper,
            IncidentRetries retries,
            EngineSettings settings,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.retries = retries;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${casework.engine.poll:2s}")
    void work() {
        if (settings.work()) {
            workDue();
        }
    }

    /** Gives each that waits one turn. One whose flow moves at this moment has another turn the next time. */
    void workDue() {
        mapper.listOpenRetries().forEach(this::work);
    }

    private void work(String retry) {
        String last = null;
        for (List<String> batch = batch(retry, last); !batch.isEmpty(); batch = batch(retry, last)) {
            batch.forEach(id -> turn(retry, id));
            last = batch.get(batch.size() - 1);
        }
        finish(retry);
    }

    private List<String> batch(String retry, @Nullable String last) {
        return mapper.listWaiting(retry, last, BATCH);
    }

    private void turn(String retry, String id) {
        try {
            transaction.executeWithoutResult(status -> retries.take(retry, id));
        } catch (RuntimeException e) {
            failed(retry, id, e);
        }
    }

    private void failed(String retry, String id, RuntimeException e) {
        if (EngineFaults.isPassing(e)) {
            return;
        }
        log.warn("The incident {} could not be tried again", id, e);
        transaction.executeWithoutResult(status -> {
            if (mapper.lockWaiting(retry, id) != null) {
                retries.giveUp(retry, id);
            }
        });
    }

    private void finish(String retry) {
        transaction.executeWithoutResult(status -> {
            if (mapper.updateDone(retry, clock.instant()) == 1) {
                audit.record("incidents-retry-done", "incident-retry:" + retry, null);
            }
        });
    }
}
