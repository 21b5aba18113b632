package io.casework.messaging.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the parts of a mail into what it says and the files that it brings. */
final class MailParts {

    private static final int DEEPEST = 25;
    private static final int MOST = 500;
    private static final int MOST_TEXT = 4 * MailPart.LONGEST_TEXT;
    private static final String LONG_TEXT = "The text is longer than is shown here.";

    private final List<Body> bodies = new ArrayList<>();
    private final List<MailPart> files = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final DeliveryReports reports = new DeliveryReports();
    private boolean isWhole = true;
    private int seen;
    private int textLeft = MOST_TEXT;

    /** The same words in one or two forms. */
    static final class Body {
        @Nullable
        String plain;

        @Nullable
        String html;
    }

    static MailParts of(Part mail) throws IOException {
        var parts = new MailParts();
        parts.take(mail, 0, null);
        return parts;
    }

    List<Body> bodies() {
        return bodies;
    }

    List<MailPart> files() {
        return files;
    }

    List<String> remarks() {
        return remarks;
    }

    DeliveryReports reports() {
        return reports;
    }

    /** Whether everything in the mail is among the bodies and files. */
    boolean isWhole() {
        return isWhole;
    }

    private void take(Part part, int depth, @Nullable Body alternative) throws IOException {
        if (++seen > MOST || depth > DEEPEST) {
            incomplete("The mail has more parts than could be taken apart.");
            return;
        }
        try {
            takeAs(new MailPart(part), depth, alternative);
        } catch (MessagingException e) {
            incomplete("A part of the mail could not be read.");
        }
    }

    private void takeAs(MailPart part, int depth, @Nullable Body alternative) throws MessagingException, IOException {
        String type = part.type();
        if (type.startsWith("multipart/") && part.part().getContent() instanceof Multipart content) {
            takeMultipart(type, content, depth, alternative);
        } else if ((type.equals("text/plain") || type.equals("text/html")) && !part.isAttachment()) {
            takeText(part, alternative);
        } else {
            takeFile(type, part);
        }
    }

    private void takeMultipart(String type, Multipart content, int depth, @Nullable Body alternative)
            throws MessagingException, IOException {
        switch (type) {
            case "multipart/encrypted" -> incomplete("The mail is encrypted and is kept as it came.");
            case "multipart/signed" -> {
                incomplete("The mail is signed; the signature was not checked.");
                takeFirst(content, 1, depth, alternative);
            }
            case "multipart/alternative" ->
                takeFirst(content, Integer.MAX_VALUE, depth, alternative == null ? newBody() : alternative);
            case "multipart/related" -> takeFirst(content, Integer.MAX_VALUE, depth, alternative);
            default -> takeFirst(content, Integer.MAX_VALUE, depth, null);
        }
    }

    private void takeFirst(Multipart content, int most, int depth, @Nullable Body alternative)
            throws MessagingException, IOException {
        int count = Math.min(most, content.getCount());
        for (int i = 0; i < count && seen <= MOST; i++) {
            BodyPart part = content.getBodyPart(i);
            take(part, depth + 1, alternative);
        }
    }

    private void takeText(MailPart part, @Nullable Body alternative) throws MessagingException, IOException {
        if (textLeft <= 0 || part.isLongText()) {
            incomplete(LONG_TEXT);
        }
        if (textLeft > 0) {
            String text = part.text();
            textLeft -= text.length();
            add(text, part.type().equals("text/html"), alternative);
        }
    }

    private void add(String text, boolean isHtml, @Nullable Body alternative) {
        Body body = alternative;
        if (body == null || (isHtml ? body.html : body.plain) != null) {
            body = newBody();
        }
        if (isHtml) {
            body.html = text;
        } else {
            body.plain = text;
        }
    }

    private void takeFile(String type, MailPart part) throws MessagingException, IOException {
        reports.look(type, part);
        if (type.endsWith("ms-tnef")) {
            remarks.add("winmail.dat holds files in a format of Outlook; it is kept unopened.");
        } else if (type.equals("text/calendar")) {
            remarks.add(Invitation.line(part.text()));
        } else if (type.endsWith("pkcs7-mime")) {
            incomplete("The mail is encrypted or signed and is kept as it came.");
        }
        boolean isDuplicateInvitation = type.equals("text/calendar") && hasInvitation();
        if (!isDuplicateInvitation) {
            files.add(part);
        }
    }

    /** Mailers send an invitation once for mail programs and once more for people. */
    private boolean hasInvitation() throws MessagingException {
        for (MailPart file : files) {
            if (file.type().equals("text/calendar")) {
                return true;
            }
        }
        return false;
    }

    private Body newBody() {
        var body = new Body();
        bodies.add(body);
        return body;
    }

    private void incomplete(String remark) {
        isWhole = false;
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }
}
