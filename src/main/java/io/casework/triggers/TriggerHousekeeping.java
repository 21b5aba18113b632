package io.casework.triggers;

import io.casework.engine.ClusterLock;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away what events said once nobody will ask for it. That they came stays known, or they could come again. */
@Component
class TriggerHousekeeping {

    private static final String LOCK = "trigger-housekeeping";
    private static final Duration KEPT = Duration.ofDays(30);

    private final TriggerEventMapper mapper;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TriggerHousekeeping(TriggerEventMapper mapper, ClusterLock lock, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "UTC")
    void forgetOld() {
        transaction.executeWithoutResult(status -> lock.holding(
                LOCK, () -> mapper.updateOldPayloadsGone(clock.instant().minus(KEPT))));
    }
}
