package io.casework.messaging.mailbox;

import io.casework.engine.EngineSettings;
import io.casework.shared.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Watches the configured mailboxes while this node works. */
@Component
class MailboxWatches implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailboxSettings settings;
    private final EngineSettings engine;
    private final MailFetch fetch;
    private final MailboxRegister register;
    private final InboxWork work;
    private final String node = Ids.next();
    private final List<MailboxWatch> watches = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(run -> {
        var thread = new Thread(run, "mailbox-timer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean working;

    MailboxWatches(
            MailboxSettings settings,
            EngineSettings engine,
            MailFetch fetch,
            MailboxRegister register,
            InboxWork work) {
        this.settings = settings;
        this.engine = engine;
        this.fetch = fetch;
        this.register = register;
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (engine.work()) {
            working = true;
            settings.mailboxes().forEach(this::watch);
        }
    }

    private void watch(Mailbox mailbox) {
        var watch = new MailboxWatch(mailbox, node, fetch, register, work::fileDue, timer);
        var thread = new Thread(watch, "mailbox-" + mailbox.id());
        thread.setDaemon(true);
        watches.add(watch);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        working = false;
        watches.forEach(MailboxWatch::stop);
        timer.shutdownNow();
        long end = System.nanoTime() + PATIENCE.toNanos();
        threads.forEach(thread -> awaitQuietly(thread, end));
    }

    private static void awaitQuietly(Thread thread, long end) {
        try {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return working;
    }
}
