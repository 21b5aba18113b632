package io.casework.messaging.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from the head of a mail whether a person wrote it (RFC 3834, RFC 3464 and what mailers do instead). */
final class MailNature {

    private static final List<String> ANSWERING_MACHINES =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Autoreply-From", "X-Mail-Autoreply");
    private static final Pattern ABSENCE = Pattern.compile(
            "^(auto(matic)?[ -]?(reply|response|antwort)|out of( the)? office|vacation( reply)?\\b|abwesenheit|"
                    + "automatische antwort|abwesend\\b|réponse automatique|absence du bureau|respuesta automática|"
                    + "risposta automatica|i am out of)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAEMON = Pattern.compile("^[\"'\\w .-]*<?mailer-daemon@", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTMASTER = Pattern.compile("^[\"'\\w .-]*<?postmaster@", Pattern.CASE_INSENSITIVE);

    private MailNature() {}

    /** @param tellsOfOurs whether the mail reports on a delivery; a postmaster may also be a person who writes */
    static Nature of(MimeMessage mail, String subject, boolean tellsOfOurs) throws MessagingException {
        if (isReport(mail) || isFrom(DAEMON, mail) || (tellsOfOurs && isFrom(POSTMASTER, mail))) {
            return Nature.BOUNCE;
        }
        if (isAnswer(mail) || ABSENCE.matcher(subject).find()) {
            return Nature.AUTO_REPLY;
        }
        return isAutomatic(mail) ? Nature.AUTOMATIC : Nature.WRITTEN;
    }

    private static boolean isReport(Part mail) throws MessagingException {
        String type = String.valueOf(mail.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/report") && type.contains("delivery-status");
    }

    private static boolean isFrom(Pattern machine, Part mail) throws MessagingException {
        String from = first(mail, "From");
        return from != null && machine.matcher(from.strip()).find();
    }

    private static boolean isAnswer(Part mail) throws MessagingException {
        for (String name : ANSWERING_MACHINES) {
            if (mail.getHeader(name) != null) {
                return true;
            }
        }
        return word(mail, "Auto-Submitted").equals("auto-replied")
                || word(mail, "Precedence").equals("auto_reply")
                || "<>".equals(word(mail, "Return-Path"));
    }

    private static boolean isAutomatic(Part mail) throws MessagingException {
        String submitted = word(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.equals("no");
    }

    private static String word(Part mail, String name) throws MessagingException {
        String value = first(mail, name);
        return value == null ? "" : value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String first(Part mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
