package io.casework.messaging.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one mailbox for as long as this node runs and holds it. */
final class MailboxWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration SHORTEST_HOLD = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Mailbox mailbox;
    private final String node;
    private final MailFetch fetch;
    private final MailboxRegister register;
    private final Runnable onMail;
    private final ScheduledExecutorService timer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ImapConnection connection;
    private int failures;

    MailboxWatch(
            Mailbox mailbox,
            String node,
            MailFetch fetch,
            MailboxRegister register,
            Runnable onMail,
            ScheduledExecutorService timer) {
        this.mailbox = mailbox;
        this.node = node;
        this.fetch = fetch;
        this.register = register;
        this.onMail = onMail;
        this.timer = timer;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try {
                watch();
                pause(mailbox.poll());
            } catch (MessagingException | RuntimeException e) {
                onFailure(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped.countDown();
            }
        }
    }

    /** Ends soon, without an interruption: that would close an embedded database for everybody who works with it. */
    void stop() {
        stopped.countDown();
        ImapConnection open = connection;
        if (open != null) {
            open.close();
        }
    }

    /** Returns when another node has the mailbox. */
    private void watch() throws MessagingException, InterruptedException {
        if (!holds()) {
            return;
        }
        try (ImapConnection open = ImapConnection.open(mailbox)) {
            connection = open;
            while (!isStopped() && holds()) {
                boolean isQuiet = fetch.fetch(mailbox, open.folder()) == 0;
                failures = 0;
                onMail.run();
                if (isQuiet) {
                    await(open);
                }
            }
        } finally {
            connection = null;
            register.release(mailbox.id(), node);
        }
    }

    private boolean holds() {
        Duration hold = mailbox.poll().multipliedBy(3);
        return register.hold(mailbox.id(), node, hold.compareTo(SHORTEST_HOLD) < 0 ? SHORTEST_HOLD : hold);
    }

    private void await(ImapConnection open) throws MessagingException, InterruptedException {
        if (mailbox.idle() && open.canIdle()) {
            open.idle(timer, mailbox.poll());
        } else {
            pause(mailbox.poll());
        }
    }

    private void onFailure(Exception failure) {
        if (isStopped()) {
            return;
        }
        failures++;
        log.warn("{} cannot be read, attempt {}: {}", mailbox, failures, failure.toString());
        note(failure);
        Duration wait = Duration.ofSeconds(1L << Math.min(failures, 9));
        try {
            pause(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    /** The database may be what fails. */
    private void note(Exception failure) {
        try {
            register.failed(mailbox.id(), failure);
        } catch (RuntimeException e) {
            log.warn("That {} cannot be read could not be noted: {}", mailbox, e.toString());
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("{} is no longer watched", mailbox);
        }
    }
}
