package io.casework.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads the live events of all nodes as they come, once for all who listen on this node, and only while somebody does.
 *
 * <p>Ids are given before their transactions commit, so a row may show up behind others with higher ids. The ids that
 * are missing between those seen are asked for again until they come or a transaction can no longer bring them.
 */
@Component
public class EventTail implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SLOWEST_TRANSACTION = Duration.ofMinutes(1);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_MISSING = 900;

    private final LiveEventMapper mapper;
    private final Clock clock;
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final Semaphore calls = new Semaphore(0);
    private final TreeMap<Long, Instant> missing = new TreeMap<>();
    private long highest;
    private @Nullable Thread thread;

    EventTail(LiveEventMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Hears of events. Called by one thread at a time, which waits for it: hand on what takes long. */
    public interface Listener {

        void heard(LiveEvent event);
    }

    /** Lets a listener hear of every event from now on. */
    public synchronized void listen(Listener listener) {
        if (thread == null) {
            highest = mapper.findHighestId();
            missing.clear();
            thread = new Thread(this::follow, "live-events");
            thread.setDaemon(true);
            thread.start();
        }
        listeners.add(listener);
    }

    /** The highest id that the listeners have heard of. */
    public synchronized long position() {
        return highest;
    }

    public synchronized void leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    /** Says that this node has just written events. */
    void wake() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** What somebody missed who last heard of this id; a little more, for what committed late. */
    public List<LiveEvent> since(long id) {
        return mapper.listAfter(Math.max(0, id - MOST_AT_ONCE / 10), List.of(), MOST_AT_ONCE);
    }

    /** Whether everything behind this id is still kept and little enough to be told. */
    public boolean reachesBackTo(long id) {
        long last = mapper.findHighestId();
        return id <= last && last - id < MOST_AT_ONCE / 2 && id + 1 >= mapper.findLowestId();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (calls.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                poll();
                Thread.sleep(BREATH.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        try {
            read().forEach(event -> listeners.forEach(listener -> listener.heard(event)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Live updates stand still: {}", e.getMessage());
        }
    }

    private synchronized List<LiveEvent> read() {
        if (thread != Thread.currentThread()) {
            return List.of();
        }
        forgetLost();
        List<LiveEvent> events = mapper.listAfter(
                highest, missing.keySet().stream().limit(MOST_MISSING).toList(), MOST_AT_ONCE);
        events.forEach(event -> note(event.id()));
        return events;
    }

    private void note(long id) {
        missing.remove(id);
        for (long gap = Math.max(highest + 1, id - MOST_MISSING); gap < id; gap++) {
            missing.put(gap, clock.instant());
        }
        highest = Math.max(highest, id);
    }

    private void forgetLost() {
        Instant lost = clock.instant().minus(SLOWEST_TRANSACTION);
        Iterator<Map.Entry<Long, Instant>> gaps = missing.entrySet().iterator();
        while (gaps.hasNext()) {
            if (gaps.next().getValue().isBefore(lost)) {
                gaps.remove();
            }
        }
    }

    @Override
    public synchronized void destroy() {
        listeners.clear();
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }
}
