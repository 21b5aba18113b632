package io.casework.triggers;

import io.casework.engine.EngineSettings;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Has events taken on this node, some at once: as soon as they are here, and now and then what others left. */
@Component
class TriggerRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TriggerRelay.class);
    private static final int PATIENCE_SECONDS = 20;

    private final EngineSettings engine;
    private final TriggerSettings settings;
    private final TriggerWorker worker;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService threads;
    private volatile @Nullable ScheduledFuture<?> looking;

    TriggerRelay(EngineSettings engine, TriggerSettings settings, TriggerWorker worker) {
        this.engine = engine;
        this.settings = settings;
        this.worker = worker;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            ScheduledExecutorService started =
                    Executors.newScheduledThreadPool(settings.threads(), new CustomizableThreadFactory("triggers-"));
            long poll = engine.poll().toMillis();
            looking = started.scheduleWithFixedDelay(this::takeDue, poll, poll, TimeUnit.MILLISECONDS);
            threads = started;
        }
    }

    /** Something is here. Says so once, however much is. */
    void nudge() {
        ScheduledExecutorService started = threads;
        if (started != null && nudged.compareAndSet(false, true)) {
            try {
                started.execute(this::takeDue);
            } catch (RejectedExecutionException stopping) {
                nudged.set(false);
            }
        }
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = threads;
        ScheduledFuture<?> lookingNow = looking;
        threads = null;
        if (started != null && lookingNow != null) {
            lookingNow.cancel(false);
            started.shutdown();
            awaitQuietly(started);
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** Who has found something calls another thread, while there is one. */
    private void takeDue() {
        nudged.set(false);
        try {
            while (isRunning() && worker.takeSome()) {
                nudge();
            }
        } catch (RuntimeException e) {
            log.warn("The inbox of events could not be looked at, and is looked at again shortly: {}", e.toString());
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
