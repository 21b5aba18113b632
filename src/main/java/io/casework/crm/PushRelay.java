package io.casework.crm;

import io.casework.engine.EngineSettings;
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

/** Looks for what is to be brought to the CRM on this node, once the application is ready and unless it is to do no work. */
@Component
class PushRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PushRelay.class);
    private static final int PATIENCE_SECONDS = 20;

    private final EngineSettings engine;
    private final PushWorker worker;
    private final Backfills backfills;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable ScheduledFuture<?> looking;

    PushRelay(EngineSettings engine, PushWorker worker, Backfills backfills) {
        this.engine = engine;
        this.worker = worker;
        this.backfills = backfills;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("crm-push-"));
            long poll = engine.poll().toMillis();
            looking = started.scheduleWithFixedDelay(this::pushDue, poll, poll, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        ScheduledFuture<?> lookingNow = looking;
        thread = null;
        if (started != null && lookingNow != null) {
            lookingNow.cancel(false);
            started.shutdown();
            awaitQuietly(started);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void pushDue() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = worker.pushNext() || backfills.queueMore();
            }
        } catch (RuntimeException e) {
            log.warn("What waits for the CRM could not be looked at, and is looked at again shortly: {}", e.toString());
        }
    }

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
