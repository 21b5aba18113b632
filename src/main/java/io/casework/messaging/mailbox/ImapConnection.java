package io.casework.messaging.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open folder of a mailbox. */
final class ImapConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImapConnection.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapConnection(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapConnection open(Mailbox mailbox) throws MessagingException {
        IMAPStore store = connected(mailbox);
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapConnection(store, folder);
        } catch (MessagingException e) {
            closeQuietly(store);
            throw e;
        }
    }

    IMAPFolder folder() {
        return folder;
    }

    boolean canIdle() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits until the server tells of something, or for some time. */
    void idle(ScheduledExecutorService timer, Duration atMost) throws MessagingException {
        ScheduledFuture<?> end = timer.schedule(this::interruptIdle, atMost.toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
    }

    /** Any command ends the server's watch. */
    private void interruptIdle() {
        try {
            folder.doCommand(protocol -> {
                protocol.simpleCommand("NOOP", null);
                return null;
            });
        } catch (MessagingException e) {
            log.debug("The connection ended while waiting for mail", e);
        }
    }

    private static IMAPStore connected(Mailbox mailbox) throws MessagingException {
        String protocol = mailbox.tls() == Mailbox.Tls.TLS ? "imaps" : "imap";
        IMAPStore store =
                (IMAPStore) Session.getInstance(properties(mailbox, protocol)).getStore(protocol);
        int port = mailbox.port() == null ? -1 : mailbox.port();
        store.connect(mailbox.host(), port, mailbox.username(), mailbox.password());
        return store;
    }

    private static Properties properties(Mailbox mailbox, String protocol) {
        boolean mustStartTls = mailbox.tls() == Mailbox.Tls.STARTTLS;
        var properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(ANSWERS_WITHIN.toMillis()));
        properties.setProperty(
                prefix + "timeout",
                String.valueOf(ANSWERS_WITHIN.plus(mailbox.poll()).toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(ANSWERS_WITHIN.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(mustStartTls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(mustStartTls));
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", String.valueOf(256 * 1024));
        properties.setProperty(prefix + "ignorebodystructuresize", "true");
        return properties;
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(Store store) {
        try {
            store.close();
        } catch (MessagingException e) {
            log.debug("A mail server's connection ended badly", e);
        }
    }
}
