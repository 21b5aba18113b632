package io.casework.engine.running;

import io.casework.engine.EngineFaults;
import io.casework.engine.EngineSettings;
import io.casework.engine.running.FlowMigration.State;
import io.casework.engine.running.FlowMove.Way;
import io.casework.engine.running.MigrationMapper.Job;
import io.casework.identity.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the cases of migrations, each in a transaction of its own together with its row. What a lost node had not
 * committed did not happen, and another node takes the row up.
 */
@Component
class MigrationWorker {

    private static final Logger log = LoggerFactory.getLogger(MigrationWorker.class);
    private static final int BATCH = 100;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String KEEPS_MOVING = "The case moved on each time it was to be taken over.";
    private static final String UNKNOWN = "The engine could not move it; the log of the server says why.";

    private final MigrationMapper mapper;
    private final FlowMove move;
    private final EngineSettings settings;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    MigrationWorker(
            MigrationMapper mapper,
            FlowMove move,
            EngineSettings settings,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.move = move;
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

    /** Moves all that is due. */
    void workDue() {
        mapper.listWork().forEach(this::workOn);
    }

    /** One that can't go on at all does not keep the others waiting. */
    private void workOn(Job job) {
        try {
            work(job);
        } catch (RuntimeException e) {
            log.error("Migration {} of {} can't go on now", job.id(), job.key(), e);
        }
    }

    private void work(Job job) {
        mapper.updateState(job.id(), State.RUNNING, EnumSet.of(State.QUEUED), null);
        List<String> due = mapper.listDue(job.id(), clock.instant(), BATCH);
        Predicate<String> turn = due.isEmpty() ? instance -> false : turns(job);
        while (due.stream().filter(turn).count() > 0) {
            due = mapper.listDue(job.id(), clock.instant(), BATCH);
        }
        finish(job);
    }

    /** Where there is no way at all, no case has to be tried. */
    private Predicate<String> turns(Job job) {
        try {
            Way way = move.way(job);
            return instance -> turn(job, way, instance);
        } catch (MigrationPlanValidationException e) {
            log.warn("No case can move to version {} of {} as it was mapped", job.to(), job.key(), e);
            String reason = Refusals.of(e.getValidationReport());
            return instance -> Boolean.TRUE.equals(transaction.execute(status -> refuse(job, instance, reason)));
        }
    }

    private boolean refuse(Job job, String instance, String reason) {
        return mapper.findState(job.id()) == State.RUNNING && settle(job, instance, reason);
    }

    /** @return false when it was not this node's to move */
    private boolean turn(Job job, Way way, String instance) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> move.take(job, way, instance)));
        } catch (RuntimeException e) {
            return failed(job, instance, e);
        }
    }

    private boolean failed(Job job, String instance, RuntimeException e) {
        if (EngineFaults.isPassing(e)) {
            return Boolean.TRUE.equals(transaction.execute(status -> postpone(job, instance)));
        }
        log.warn("Instance {} could not move to version {} of {}", instance, job.to(), job.key(), e);
        return Boolean.TRUE.equals(transaction.execute(status -> settle(job, instance, reason(e))));
    }

    private boolean postpone(Job job, String instance) {
        var turn = mapper.lockWaiting(job.id(), instance);
        if (turn != null && turn.attempts() >= MOST_ATTEMPTS) {
            return settle(job, instance, KEEPS_MOVING);
        }
        if (turn != null) {
            mapper.updateDue(job.id(), instance, clock.instant().plus(PAUSE));
        }
        return turn != null;
    }

    private boolean settle(Job job, String instance, String reason) {
        boolean waits = mapper.lockWaiting(job.id(), instance) != null;
        if (waits) {
            mapper.updateOutcome(job.id(), instance, MovedCase.Outcome.FAILED, reason);
        }
        return waits;
    }

    private static String reason(RuntimeException e) {
        if (!(e instanceof MigratingProcessInstanceValidationException refused)) {
            return UNKNOWN;
        }
        return Refusals.of(refused.getValidationReport());
    }

    private void finish(Job job) {
        transaction.executeWithoutResult(status -> {
            if (mapper.updateDone(job.id(), clock.instant()) == 1) {
                FlowMigration done = mapper.findMigration(job.id());
                audit.record("flow-migration-done", "flow:" + job.key(), done == null ? null : figures(done));
            }
        });
    }

    private static String figures(FlowMigration done) {
        return "migration %s: %d moved, %d failed, %d ended of %d"
                .formatted(done.id(), done.moved(), done.failed(), done.ended(), done.total());
    }
}
