package io.casework.messaging.mailbox;

import io.casework.engine.ClusterLock;
import io.casework.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away what came and what left once nobody will look for it, on one node at a time. */
@Component
class MailHousekeeping {

    private static final String LOCK = "messaging-housekeeping";
    private static final Duration INBOX_KEPT = Duration.ofDays(30);
    private static final Duration OUTBOX_KEPT = Duration.ofDays(90);

    private final Inbox inbox;
    private final Outbox outbox;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailHousekeeping(Inbox inbox, Outbox outbox, ClusterLock lock, TransactionTemplate transaction, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "UTC")
    void forgetOld() {
        transaction.executeWithoutResult(status -> lock.holding(LOCK, () -> forgetOld(clock.instant())));
    }

    private void forgetOld(Instant now) {
        inbox.dropOld(now.minus(INBOX_KEPT));
        outbox.forget(now.minus(OUTBOX_KEPT));
    }
}
