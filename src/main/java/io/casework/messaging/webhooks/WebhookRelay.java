package io.casework.messaging.webhooks;

import io.casework.engine.EngineSettings;
import io.casework.messaging.Relay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends events from this node, once the application is ready and unless it is to do no work. */
@Component
class WebhookRelay implements SmartLifecycle {

    private static final int AT_ONCE = 4;
    private static final Duration KEPT = Duration.ofDays(30);

    private final EngineSettings engine;
    private final WebhookMapper mapper;
    private final Clock clock;
    private final Relay relay;
    private volatile boolean working;

    WebhookRelay(EngineSettings engine, WebhookMapper mapper, WebhookSender sender, Clock clock) {
        this.engine = engine;
        this.mapper = mapper;
        this.clock = clock;
        this.relay = new Relay("webhooks", AT_ONCE, engine.poll(), sender::sendNext);
    }

    @TransactionalEventListener
    void onQueued(WebhookQueue.Queued queued) {
        relay.wake();
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            working = true;
            relay.start();
        }
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    void forgetOld() {
        mapper.deleteSettledBefore(clock.instant().minus(KEPT));
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        working = false;
        relay.stop();
    }

    @Override
    public boolean isRunning() {
        return working;
    }
}
