package io.casework.triggers;

import io.casework.crm.CrmStreams;
import io.casework.crm.CrmStreams.Heard;
import io.casework.engine.EngineSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
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

/** Has this node listen to what no other node listens to: a thread for each topic, which mostly waits. */
@Component
class StreamRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamRelay.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int PATIENCE_SECONDS = 20;

    private final EngineSettings engine;
    private final CrmStreams crm;
    private final StreamListener listener;
    private final Set<String> listening = ConcurrentHashMap.newKeySet();
    private volatile Set<String> wanted = Set.of();
    private volatile @Nullable ScheduledExecutorService look;
    private volatile @Nullable ScheduledFuture<?> looking;
    private volatile @Nullable ExecutorService threads;

    StreamRelay(EngineSettings engine, CrmStreams crm, StreamListener listener) {
        this.engine = engine;
        this.crm = crm;
        this.listener = listener;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("stream-"));
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("streams-"));
            look = started;
            looking =
                    started.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = look;
        ScheduledFuture<?> next = looking;
        ExecutorService listeners = threads;
        look = null;
        threads = null;
        if (thread != null && next != null && listeners != null) {
            next.cancel(false);
            thread.shutdown();
            listeners.shutdown();
            awaitQuietly(listeners);
        }
    }

    @Override
    public boolean isRunning() {
        return look != null;
    }

    private void look() {
        try {
            var feeds = crm.feeds();
            wanted = Set.copyOf(feeds.stream()
                    .flatMap(feed -> feed.topics().stream().map(topic -> name(feed, topic)))
                    .toList());
            feeds.forEach(feed -> feed.topics().forEach(topic -> listen(feed, topic)));
        } catch (RuntimeException e) {
            log.warn("What is to be heard could not be looked up, and is looked up again shortly: {}", e.toString());
        }
    }

    private void listen(Heard feed, String topic) {
        ExecutorService listeners = threads;
        String name = name(feed, topic);
        if (listeners != null && listening.add(name)) {
            listeners.execute(() -> listen(feed, topic, name));
        }
    }

    private void listen(Heard feed, String topic, String name) {
        try {
            listener.listen(feed, topic, () -> isRunning() && wanted.contains(name));
        } catch (RuntimeException e) {
            log.warn("{} could not be listened to, and is shortly: {}", topic, e.toString());
        } finally {
            listening.remove(name);
        }
    }

    /** Switched off and on again, or changed, is something else. */
    private static String name(Heard feed, String topic) {
        return feed.connectionId() + " " + feed.version() + " " + feed.since() + " " + topic;
    }

    private static void awaitQuietly(ExecutorService listeners) {
        try {
            if (!listeners.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                listeners.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
