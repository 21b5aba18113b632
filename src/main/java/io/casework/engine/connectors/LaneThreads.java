package io.casework.engine.connectors;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The threads of all lanes: as many for each as it is wide, and none while it is idle. */
final class LaneThreads {

    private static final long IDLE_SECONDS = 30;

    private final Map<String, ExecutorService> byLane;

    LaneThreads(Collection<Lane> lanes) {
        this.byLane = lanes.stream().collect(Collectors.toMap(Lane::id, LaneThreads::pool));
    }

    private static ExecutorService pool(Lane lane) {
        var pool = new ThreadPoolExecutor(
                lane.width(),
                lane.width(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, lane.id()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** @throws java.util.concurrent.RejectedExecutionException when this node takes no more work */
    void execute(Lane lane, Runnable work) {
        Objects.requireNonNull(byLane.get(lane.id())).execute(work);
    }

    /** Takes no more work and waits, so long at most, for what was taken. */
    void finish(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        byLane.values().forEach(ExecutorService::shutdown);
        byLane.values().forEach(pool -> awaitQuietly(pool, end));
    }

    private static void awaitQuietly(ExecutorService pool, long end) {
        try {
            if (!pool.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
