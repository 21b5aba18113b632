package io.casework.messaging.mailbox;

import io.casework.cases.CaseType;
import io.casework.cases.Message;
import io.casework.engine.EngineSettings;
import io.casework.shared.Keyed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Delivers mails to a mailbox of the tests and looks what became of them. */
@Component
class PostRoom {

    static final Mailbox SUPPORT = mailbox("support", 0);

    private final AtomicLong uids = new AtomicLong();
    private final Inbox inbox;
    private final InboxWork work;
    private final JdbcClient database;

    PostRoom(
            Inbox inbox,
            FileMail fileMail,
            EngineSettings engine,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.inbox = inbox;
        this.database = database;
        this.work = new InboxWork(inbox, fileMail, settings(SUPPORT), engine, transaction);
    }

    static Mailbox mailbox(String id, int port) {
        return new Mailbox(
                id,
                "localhost",
                port,
                id + "@casework.test",
                "secret",
                Mailbox.Tls.NONE,
                "INBOX",
                List.of(id + "@casework.test"),
                Duration.ofSeconds(1),
                true,
                null,
                false,
                CaseType.TICKET);
    }

    static MailboxSettings settings(Mailbox... mailboxes) {
        return new MailboxSettings(List.of(mailboxes), DataSize.ofMegabytes(50));
    }

    /** The mail as it is after the inbox was worked off once. */
    Filed delivered(Eml mail) {
        Filed kept = kept(mail);
        fileDue();
        return find(kept.id());
    }

    void fileDue() {
        work.fileDue();
    }

    /** Works the inbox off. */
    void fileAll() {
        while (!inbox.due(1).isEmpty()) {
            fileDue();
        }
    }

    List<Filed> all(String mailbox) {
        return database.sql(
                        "SELECT id, state, reason, case_number FROM mail_inbox WHERE mailbox = ? ORDER BY received_at, mail_uid")
                .param(mailbox)
                .query((row, at) -> filed(row))
                .list();
    }

    String lastRfcId() {
        return Objects.requireNonNull(
                database.sql("SELECT rfc_id FROM mail_inbox WHERE mail_uid = ? AND mailbox = 'support'")
                        .param(uids.get())
                        .query(String.class)
                        .single());
    }

    /** Notes that a message has left as a mail. */
    void left(String rfcId, Message message) {
        database.sql(
                        "INSERT INTO outbox_items (effect_key, channel, lane, case_number, kind, message_id, rfc_id, state, "
                                + "attempts, queued_at, due_at) VALUES (?, 'mail', ?, ?, 'reply', ?, ?, 'sent', 1, ?, ?)")
                .params(
                        rfcId,
                        message.caseNumber(),
                        message.caseNumber(),
                        message.id(),
                        rfcId,
                        message.createdAt().atOffset(ZoneOffset.UTC),
                        message.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Damages the next mail in the inbox in a way that nothing can read. */
    Filed broken(Eml mail) {
        Filed filed = kept(mail);
        database.sql("UPDATE mail_inbox SET raw_mail = NULL WHERE id = ?")
                .param(filed.id())
                .update();
        fileDue();
        return find(filed.id());
    }

    Filed afterManyTries(Filed mail) {
        for (int i = 0; i < 10; i++) {
            database.sql("UPDATE mail_inbox SET due_at = received_at WHERE id = ?")
                    .param(mail.id())
                    .update();
            fileDue();
        }
        return find(mail.id());
    }

    Filed kept(Eml mail) {
        long uid = uids.incrementAndGet();
        try (MailFile file = MailFile.of(new ByteArrayInputStream(mail.bytes()))) {
            inbox.keep(new Inbox.MailAddress("support", 1, uid), file, Inbox.Extent.WHOLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findWhere("mailbox = 'support' AND uid_validity = 1 AND mail_uid = " + uid);
    }

    Filed find(String id) {
        return findWhere("id = '" + id + "'");
    }

    private Filed findWhere(String condition) {
        return database.sql("SELECT id, state, reason, case_number FROM mail_inbox WHERE " + condition)
                .query((row, at) -> filed(row))
                .single();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        Outcome.State state = Keyed.find(Outcome.State.class, row.getString(2)).orElseThrow();
        return new Filed(row.getString(1), state, row.getString(3), row.getString(4));
    }
}
