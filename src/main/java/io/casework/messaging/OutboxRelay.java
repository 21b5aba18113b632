package io.casework.messaging;

import io.casework.engine.EngineSettings;
import io.casework.shared.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox on this node, once the application is ready and unless it is to do no work. */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final int MAILS_AT_ONCE = 2;
    private static final Duration LEASE_BEYOND_LIMIT = Duration.ofMinutes(1);

    private final EngineSettings engine;
    private final SmtpSettings smtp;
    private final Map<OutboxChannel, Relay> relays;
    private volatile boolean working;

    OutboxRelay(
            EngineSettings engine,
            SmtpSettings smtp,
            OutboxMapper mapper,
            TransactionTemplate transaction,
            Outbox outbox,
            CustomerMail customerMail,
            TeamNotices notices,
            SmtpServer server,
            Traces traces,
            Clock clock) {
        this.engine = engine;
        this.smtp = smtp;
        var claims = new OutboxClaims(mapper, transaction, clock, smtp.limit().plus(LEASE_BEYOND_LIMIT));
        var worker = new OutboxWorker(claims, outbox, customerMail, notices, server, smtp.giveUpAfter(), traces, clock);
        this.relays = Map.of(
                OutboxChannel.MAIL,
                new Relay("mail-out", MAILS_AT_ONCE, engine.poll(), () -> atPace(worker.sendNext(OutboxChannel.MAIL))),
                OutboxChannel.SLACK,
                new Relay("slack", 1, engine.poll(), () -> worker.sendNext(OutboxChannel.SLACK)));
    }

    @TransactionalEventListener
    void onQueued(Outbox.Queued queued) {
        Objects.requireNonNull(relays.get(queued.channel())).wake();
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            working = true;
            relays.values().forEach(Relay::start);
        }
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        working = false;
        relays.values().forEach(Relay::stop);
    }

    @Override
    public boolean isRunning() {
        return working;
    }

    /** So many mails a minute as the server likes, from all workers of this node together. */
    private boolean atPace(boolean sent) {
        if (sent && smtp.ratePerMinute() != null) {
            sleep(Duration.ofMinutes(MAILS_AT_ONCE).dividedBy(smtp.ratePerMinute()));
        }
        return sent;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
