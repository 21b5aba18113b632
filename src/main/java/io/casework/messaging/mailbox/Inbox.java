package io.casework.messaging.mailbox;

import io.casework.shared.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that are ours: each one is here before its server is told so, once however often it is fetched, and stays
 * until it is on file.
 */
@Component
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);

    private final InboxMapper mapper;
    private final Clock clock;

    Inbox(InboxMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        MailReader.readLeniently();
    }

    boolean has(String mailbox, long uidValidity, long uid) {
        return mapper.countMails(mailbox, uidValidity, uid) > 0;
    }

    /** Keeps a mail, or only its head. A copy of one that is here already is noted and goes no further. */
    void keep(MailAddress at, MailFile mail, Extent extent) {
        InboxMail received = received(at, contentKey(mail), mail.byteCount(), extent);
        try {
            insert(received, mail);
        } catch (DuplicateKeyException e) {
            keepCopy(at, mail);
        }
    }

    /** Notes a mail that its server does not give out. */
    void keepUnreadable(MailAddress at, String reason) {
        mapper.insertMail(received(at, null, 0, Extent.HEAD), null, Outcome.State.PARKED, reason);
        log.warn("Mail {} could not be read from its server", at);
    }

    List<String> due(int most) {
        return mapper.listDue(clock.instant(), most);
    }

    @Nullable
    InboxMail find(String id) {
        return mapper.findMail(id);
    }

    /** A copy of the mail on disk. */
    @Transactional(readOnly = true)
    public MailFile open(InboxMail mail) {
        try (InputStream raw = mapper.findRaw(mail.id()).stream()) {
            return MailFile.of(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Counts an attempt before it begins, so that one that ends this node counts as well, and keeps other nodes from the
     * mail for a while. A mail that was tried too often is kept for somebody to look at instead.
     *
     * @return false when there is nothing to do, here and now
     */
    boolean take(InboxMail mail) {
        Instant now = clock.instant();
        if (mail.attempts() >= MOST_ATTEMPTS) {
            park(mail, now);
            return false;
        }
        Duration wait = FIRST_WAIT.multipliedBy(2L << mail.attempts());
        return mapper.updateTaken(mail, now, now.plus(wait)) == 1;
    }

    private void park(InboxMail mail, Instant now) {
        if (mapper.updateParked(mail, now) == 1) {
            log.error("Mail {} is parked: it could not be filed in {} attempts", mail.id(), mail.attempts());
        }
    }

    /** Whether the mail is still to be filed, and by nobody else until the transaction ends. */
    boolean claim(InboxMail mail) {
        return mapper.lockReceived(mail.id()) != null;
    }

    void settle(InboxMail mail, ReadMail read, String senderKey, Outcome outcome) {
        mapper.updateSettled(mail.id(), outcome, read.rfcId(), senderKey, clock.instant());
        if (outcome.state() == Outcome.State.FILED || outcome.state() == Outcome.State.REFUSED) {
            mapper.updateRawGone(mail.id());
        }
        if (outcome.state() != Outcome.State.FILED) {
            log.info("Mail {} is {}: {}", mail.id(), outcome.state().key(), outcome.reason());
        }
    }

    /** Lets a mail wait without counting it as a failure. */
    void postpone(InboxMail mail, Instant dueAt, String reason) {
        mapper.updatePostponed(mail.id(), dueAt, reason);
    }

    /** Notes why an attempt failed; when the next one is due was settled as it began. */
    void failed(InboxMail mail, Throwable failure) {
        log.warn("Mail {} could not be filed, attempt {}", mail.id(), mail.attempts() + 1, failure);
        mapper.updateReason(mail.id(), failure.getClass().getSimpleName());
    }

    /** Drops the bytes of mails that nobody has asked for in a while; that they came stays known. */
    void dropOld(Instant settledBefore) {
        mapper.updateOldRawGone(settledBefore);
    }

    /** @param caseNumber null for all cases */
    int countFiled(String senderKey, @Nullable String caseNumber, Duration within) {
        return mapper.countFiledOfSender(senderKey, caseNumber, clock.instant().minus(within));
    }

    private void keepCopy(MailAddress at, MailFile mail) {
        if (!has(at.mailbox(), at.uidValidity(), at.uid())) {
            InboxMail copy = received(at, null, mail.byteCount(), Extent.WHOLE);
            mapper.insertMail(copy, null, Outcome.State.DUPLICATE, "a copy of a mail that is here already");
        }
    }

    private void insert(InboxMail mail, MailFile content) {
        try (InputStream raw = content.getInputStream()) {
            mapper.insertMail(mail, raw, Outcome.State.RECEIVED, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InboxMail received(MailAddress at, @Nullable String key, long byteCount, Extent extent) {
        return new InboxMail(
                Ids.next(),
                at.mailbox(),
                at.uidValidity(),
                at.uid(),
                key,
                byteCount,
                extent == Extent.WHOLE,
                0,
                clock.instant());
    }

    private static String contentKey(MailFile mail) {
        try {
            return mail.contentKey(MailReader.nameOf(mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a mail lies on its server. */
    record MailAddress(String mailbox, long uidValidity, long uid) {}

    /** How much of a mail is here. */
    enum Extent {
        WHOLE,
        HEAD
    }
}
