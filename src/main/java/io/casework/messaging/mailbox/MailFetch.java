package io.casework.messaging.mailbox;

import io.casework.messaging.mailbox.Inbox.Extent;
import io.casework.messaging.mailbox.Inbox.MailAddress;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what is new in a folder into the inbox, and only then tells the server that it is ours. */
@Component
class MailFetch {

    private static final int MOST_TRIES = 3;
    private static final int BATCH = 200;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Inbox inbox;
    private final MailboxRegister register;
    private final MailboxSettings settings;
    private final Map<MailAddress, Integer> failures = new ConcurrentHashMap<>();

    MailFetch(Inbox inbox, MailboxRegister register, MailboxSettings settings) {
        this.inbox = inbox;
        this.register = register;
        this.settings = settings;
    }

    /**
     * Fetches new mail. Interrupted at any point and begun again, it goes on where it was.
     *
     * @return how many mails were new
     * @throws MessagingException when the connection is lost
     */
    int fetch(Mailbox mailbox, IMAPFolder folder) throws MessagingException {
        var pass = new Pass(mailbox, folder);
        Message[] mails = folder.getMessagesByUID(pass.next, UIDFolder.LASTUID);
        for (int start = 0; start < mails.length; start += BATCH) {
            pass.take(Arrays.copyOfRange(mails, start, Math.min(mails.length, start + BATCH)));
        }
        pass.end();
        return pass.count;
    }

    /**
     * One walk through what is new. The first one through a mailbox leaves out what people have read there already, and
     * counts only when it has come to its end: until then it begins anew. So does the first one through a folder that
     * was made anew, as far as we could have taken what was read there when it was new.
     */
    private final class Pass {

        final Mailbox mailbox;
        final IMAPFolder folder;
        final long validity;
        final boolean isFirst;
        final @Nullable Instant dealtWithBefore;
        final long next;
        long settledBelow;
        boolean isGapless = true;
        int count;

        Pass(Mailbox mailbox, IMAPFolder folder) throws MessagingException {
            this.mailbox = mailbox;
            this.folder = folder;
            this.validity = folder.getUIDValidity();
            this.isFirst = !mailbox.importHistory() && register.isNew(mailbox.id(), validity);
            this.dealtWithBefore = isFirst ? dealtWithBefore(register.readAt(mailbox.id())) : null;
            this.next = register.nextUid(mailbox.id(), validity);
            this.settledBelow = next;
        }

        void take(Message[] mails) throws MessagingException {
            folder.fetch(mails, profile());
            for (Message mail : mails) {
                take(mail);
                ((IMAPMessage) mail).invalidateHeaders();
            }
            if (!isFirst) {
                end();
            }
        }

        private void take(Message mail) throws MessagingException {
            long uid = folder.getUID(mail);
            if (uid < next) {
                return;
            }
            if (!isFirst || !isDealtWith(mail)) {
                count++;
                isGapless &= MailFetch.this.take(mailbox, folder, mail, new MailAddress(mailbox.id(), validity, uid));
            }
            settledBelow = isGapless ? uid + 1 : settledBelow;
        }

        private boolean isDealtWith(Message mail) throws MessagingException {
            try {
                return mail.isSet(Flags.Flag.SEEN) && (dealtWithBefore == null || isOlder(mail, dealtWithBefore));
            } catch (MessageRemovedException e) {
                return true;
            }
        }

        void end() {
            if (!isFirst || isGapless) {
                register.read(mailbox.id(), validity, settledBelow);
            }
        }
    }

    /** Null when we were never here; else some time before we last were, for the server's clock may be wrong. */
    private static @Nullable Instant dealtWithBefore(@Nullable Instant lastRead) {
        return lastRead == null ? null : lastRead.minus(CLOCKS_DIFFER);
    }

    private static boolean isOlder(Message mail, Instant instant) throws MessagingException {
        Date arrived = mail.getReceivedDate();
        return arrived != null && arrived.toInstant().isBefore(instant);
    }

    private static FetchProfile profile() {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        return profile;
    }

    /** @return false when the mail has to be tried again */
    private boolean take(Mailbox mailbox, IMAPFolder folder, Message mail, MailAddress at) throws MessagingException {
        try {
            boolean isNew = !inbox.has(at.mailbox(), at.uidValidity(), at.uid());
            if (isNew) {
                download(mail, at);
            }
            settle(mailbox, folder, mail, isNew);
            return true;
        } catch (MessageRemovedException e) {
            return true;
        } catch (MessagingException | IOException e) {
            if (!folder.isOpen()) {
                throw new MessagingException("The connection was lost.", e);
            }
            return isGivenUp(at, e);
        }
    }

    /** One mail that its server cannot give out does not keep the others waiting. */
    private boolean isGivenUp(MailAddress at, Exception failure) {
        if (failures.merge(at, 1, Integer::sum) < MOST_TRIES) {
            return false;
        }
        failures.remove(at);
        if (!inbox.has(at.mailbox(), at.uidValidity(), at.uid())) {
            inbox.keepUnreadable(at, failure.getClass().getSimpleName());
        }
        return true;
    }

    private void download(Message mail, MailAddress at) throws MessagingException, IOException {
        try (MailFile file = MailFile.empty()) {
            inbox.keep(at, file, isSmall(mail) && written(mail, file) ? Extent.WHOLE : onlyHead(mail, file));
        }
    }

    private boolean isSmall(Message mail) throws MessagingException {
        return mail.getSize() <= settings.largestMail().toBytes();
    }

    private boolean written(Message mail, MailFile file) throws MessagingException, IOException {
        try (OutputStream target =
                new Bounded(file.write(), settings.largestMail().toBytes())) {
            mail.writeTo(target);
            return true;
        } catch (TooLarge e) {
            return false;
        }
    }

    private static Extent onlyHead(Message mail, MailFile file) throws MessagingException, IOException {
        try (OutputStream target = file.write()) {
            for (Header header : Collections.list(mail.getAllHeaders())) {
                String field = header.getName() + ": " + header.getValue() + "\r\n";
                target.write(field.getBytes(StandardCharsets.ISO_8859_1));
            }
            target.write('\r');
            target.write('\n');
        }
        return Extent.HEAD;
    }

    private void settle(Mailbox mailbox, IMAPFolder folder, Message mail, boolean isNew) throws MessagingException {
        if (!isSmall(mail)) {
            mail.setFlag(Flags.Flag.FLAGGED, true);
            return;
        }
        mail.setFlag(Flags.Flag.SEEN, true);
        if (mailbox.archive() != null) {
            Archive.of(folder, mailbox.archive()).take(mail, isNew);
        }
    }

    /** Stops a server that sends more than it said. */
    private static final class Bounded extends FilterOutputStream {

        private long left;

        Bounded(OutputStream target, long most) {
            super(target);
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            use(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            use(length);
            out.write(bytes, offset, length);
        }

        private void use(int length) throws TooLarge {
            left -= length;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
