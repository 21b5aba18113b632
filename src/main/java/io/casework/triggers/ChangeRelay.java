package io.casework.triggers;

import io.casework.engine.EngineSettings;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Has changes read on this node, in a thread of its own: the other systems may take their time. */
@Component
class ChangeRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeRelay.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 20;

    private final EngineSettings engine;
    private final ChangePoller poller;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable ScheduledFuture<?> looking;

    ChangeRelay(EngineSettings engine, ChangePoller poller) {
        this.engine = engine;
        this.poller = poller;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("changes-"));
            thread = started;
            looking = started.scheduleWithFixedDelay(
                    this::readDue, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        ScheduledFuture<?> next = looking;
        thread = null;
        if (started != null && next != null) {
            next.cancel(false);
            started.shutdown();
            awaitQuietly(started);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void readDue() {
        try {
            poller.readDue();
        } catch (RuntimeException e) {
            log.warn("Changes could not be looked for, and are looked for again shortly: {}", e.toString());
        }
    }

    /** A thread that stops in the middle of a page leaves it to the next one. */
    private static void awaitQuietly(ScheduledExecutorService started) {
        try {
            if (!started.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                started.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
