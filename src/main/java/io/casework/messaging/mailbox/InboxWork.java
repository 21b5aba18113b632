package io.casework.messaging.mailbox;

import io.casework.engine.EngineSettings;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the mails of the inbox on file, each by itself: one that fails waits and keeps no other from it. */
@Component
class InboxWork {

    private static final int BATCH = 50;

    private final Inbox inbox;
    private final FileMail fileMail;
    private final MailboxSettings settings;
    private final EngineSettings engine;
    private final TransactionTemplate transaction;
    private final ReentrantLock turn = new ReentrantLock();

    InboxWork(
            Inbox inbox,
            FileMail fileMail,
            MailboxSettings settings,
            EngineSettings engine,
            TransactionTemplate transaction) {
        this.inbox = inbox;
        this.fileMail = fileMail;
        this.settings = settings;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${casework.engine.poll:2s}")
    void fileLeftOvers() {
        if (engine.work()) {
            fileDue();
        }
    }

    /** Files what is due now. One thread of a node at a time; other nodes take other mails. */
    void fileDue() {
        if (turn.tryLock()) {
            try {
                inbox.due(BATCH).forEach(this::file);
            } finally {
                turn.unlock();
            }
        }
    }

    private void file(String id) {
        InboxMail mail = inbox.find(id);
        if (mail == null || !inbox.take(mail)) {
            return;
        }
        try {
            file(mail);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            inbox.failed(mail, e);
        }
    }

    private void file(InboxMail mail) throws IOException {
        try (MailFile raw = inbox.open(mail);
                MailReader reader = MailReader.of(raw)) {
            ReadMail read = reader.read();
            transaction.executeWithoutResult(status -> {
                if (inbox.claim(mail)) {
                    fileMail.file(mail, settings, read);
                }
            });
        }
    }
}
