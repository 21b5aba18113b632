package io.casework.messaging;

import io.casework.cases.Attachment;
import io.casework.cases.Attachments;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mail as MIME wants it. No header takes a line break from anybody. */
@Component
class MailComposer {

    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_HEADER = 400;

    private final SmtpSettings settings;
    private final Attachments attachments;
    private final Clock clock;

    MailComposer(SmtpSettings settings, Attachments attachments, Clock clock) {
        this.settings = settings;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * What to write.
     *
     * @param rfcId the header Message-ID
     * @param thread earlier mails of the case, the oldest first
     * @param inReplyTo the mail that this one answers
     * @param automation a value of the header Auto-Submitted, null when a person wrote it
     * @param bulk whether the receiver may wish not to get such mail any more
     * @param unsubscribeUrl where that is said with one request, null when only by mail
     */
    record Draft(
            String rfcId,
            String to,
            @Nullable String toName,
            @Nullable String team,
            String subject,
            Letter letter,
            List<String> thread,
            @Nullable String inReplyTo,
            @Nullable String automation,
            boolean bulk,
            @Nullable String unsubscribeUrl,
            List<Attachment> files) {}

    /** @throws AddressException when the address cannot be one */
    MimeMessage compose(Draft draft) throws MessagingException {
        var mail = new NamedMail(draft.rfcId());
        mail.setFrom(address(settings.requiredFrom(), settings.fromName(draft.team())));
        mail.setRecipient(Message.RecipientType.TO, address(draft.to(), draft.toName()));
        if (settings.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {address(settings.replyTo(), null)});
        }
        mail.setSubject(oneLine(draft.subject()), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        placeInThread(mail, draft);
        declare(mail, draft);
        mail.setContent(content(draft));
        mail.saveChanges();
        return mail;
    }

    private static void placeInThread(MimeMessage mail, Draft draft) throws MessagingException {
        if (draft.inReplyTo() != null) {
            mail.setHeader("In-Reply-To", oneLine(draft.inReplyTo()));
        }
        if (!draft.thread().isEmpty()) {
            List<String> ids =
                    draft.thread().stream().map(MailComposer::oneLine).toList();
            mail.setHeader("References", String.join("\r\n ", ids));
        }
    }

    /** Out-of-office replies and other robots leave alone what declares itself. */
    private void declare(MimeMessage mail, Draft draft) throws MessagingException {
        if (draft.automation() != null) {
            mail.setHeader("Auto-Submitted", draft.automation());
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (draft.bulk()) {
            String byMail = "<mailto:%s?subject=unsubscribe>".formatted(unsubscribeAddress());
            String url = draft.unsubscribeUrl();
            mail.setHeader("List-Unsubscribe", url == null ? byMail : "<%s>,\r\n %s".formatted(url, byMail));
            if (url != null && url.startsWith("https:")) {
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
    }

    private String unsubscribeAddress() {
        return settings.replyTo() == null ? settings.requiredFrom() : settings.replyTo();
    }

    private MimeMultipart content(Draft draft) throws MessagingException {
        var words = new MimeMultipart(
                "alternative",
                part(draft.letter().plain(), "plain"),
                part(draft.letter().html(), "html"));
        if (draft.files().isEmpty()) {
            return words;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        var mixed = new MimeMultipart("mixed", first);
        for (Attachment file : draft.files()) {
            mixed.addBodyPart(part(file));
        }
        return mixed;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private MimeBodyPart part(Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new StoredFile(file, attachments)));
        part.setFileName(oneLine(file.fileName()));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        try {
            InternetAddress checked = new InternetAddress(ascii(address), true);
            if (checked.getPersonal() != null || address.indexOf('<') >= 0) {
                throw new AddressException("more than an address");
            }
            if (name != null) {
                checked.setPersonal(oneLine(name), UTF_8);
            }
            return checked;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    /** Only the host of an address can be written in ASCII when it is not; a local part that is not is refused. */
    private static String ascii(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        String bare = address.strip();
        if (at < 1
                || !bare.equals(address)
                || bare.indexOf(',') >= 0
                || !bare.substring(0, at).chars().allMatch(c -> c < 128)) {
            throw new AddressException("not an address");
        }
        try {
            return bare.substring(0, at + 1) + IDN.toASCII(bare.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new AddressException("not a host");
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_HEADER ? line : line.substring(0, LONGEST_HEADER - 1) + '…';
    }

    /** Keeps its Message-ID, which Jakarta Mail would make anew. */
    private static final class NamedMail extends MimeMessage {

        private final String id;

        private NamedMail(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Read from the database as it is sent. */
    private record StoredFile(Attachment file, Attachments attachments) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return attachments.open(file);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return file.contentType();
        }

        @Override
        public String getName() {
            return file.fileName();
        }
    }
}
