package io.casework.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Threads that do what is due until nothing is, and then wait to be woken or for the next look. */
public final class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final int workers;
    private final Duration poll;
    private final BooleanSupplier work;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * @param work does one thing with no transaction open; says false when nothing was due
     * @param poll how often to look for what nobody told us about
     */
    public Relay(String name, int workers, Duration poll, BooleanSupplier work) {
        this.name = name;
        this.workers = workers;
        this.poll = poll;
        this.work = work;
    }

    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        for (int i = 1; i <= workers; i++) {
            Thread thread = new Thread(this::workUntilStopped, name + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Takes no more work and waits a while for what is under way; what is cut off is done again later. */
    public synchronized void stop() {
        running = false;
        wake();
        long end = System.nanoTime() + PATIENCE.toNanos();
        threads.forEach(thread -> awaitQuietly(thread, Duration.ofNanos(end - System.nanoTime())));
        threads.clear();
    }

    public void wake() {
        if (bell.availablePermits() < workers) {
            bell.release(workers);
        }
    }

    private void workUntilStopped() {
        while (running) {
            try {
                if (!work.getAsBoolean()) {
                    rest();
                }
            } catch (NestedRuntimeException e) {
                log.warn("{} could not reach the database and tries again shortly: {}", name, e.toString());
                rest();
            } catch (RuntimeException e) {
                log.error("{} stumbled and goes on", name, e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                log.trace("{} was woken", name);
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(Thread thread, Duration most) {
        try {
            thread.join(Math.max(1, most.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
