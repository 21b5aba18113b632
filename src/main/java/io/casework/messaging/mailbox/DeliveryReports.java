package io.casework.messaging.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out of a server's report (RFC 3464) which mail it is about and what became of it. */
final class DeliveryReports {

    private static final Set<String> ORIGINALS = Set.of("message/rfc822", "text/rfc822-headers", "message/global");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{3,900}>)");
    private static final Pattern OURS = Pattern.compile("<[0-9a-f-]{36}\\.casework@[^<>\\s]{1,250}>");
    private static final int LONGEST_DETAIL = 500;

    private @Nullable String rfcId;
    private String status = "";

    void look(String type, MailPart part) throws MessagingException, IOException {
        if (ORIGINALS.contains(type)) {
            Matcher found = MESSAGE_ID.matcher(part.text());
            rfcId = found.find() ? found.group(1) : rfcId;
        } else if (type.equals("message/delivery-status")) {
            status = part.text();
        }
    }

    /** Whether there is a report at all, or a mail that looks like ours is named. */
    boolean tellOfOurs(String text, List<String> references) {
        boolean namesOurs = rfcId != null && OURS.matcher(rfcId).matches();
        return !status.isEmpty()
                || namesOurs
                || OURS.matcher(text).find()
                || references.stream().anyMatch(id -> OURS.matcher(id).matches());
    }

    /** What the parts say; servers that send none write our Message-ID somewhere into the text or answer it. */
    DeliveryReport report(String text, List<String> references) {
        Matcher ours = OURS.matcher(text);
        String about = rfcId == null && ours.find() ? ours.group() : rfcId;
        String answered = about == null && !references.isEmpty() ? references.get(0) : about;
        return new DeliveryReport(answered, isFinal(), detail(text));
    }

    private boolean isFinal() {
        return field("Action")
                .map(action -> action.toLowerCase(Locale.ROOT).equals("failed"))
                .orElse(true);
    }

    private String detail(String text) {
        String words = field("Diagnostic-Code")
                .map(code -> code.replaceFirst("(?i)^smtp;\\s*", ""))
                .or(() -> field("Status"))
                .orElseGet(() -> Words.line(text.lines().limit(10).reduce("", (a, b) -> a + " " + b)));
        return Words.start(words, LONGEST_DETAIL);
    }

    private Optional<String> field(String name) {
        Matcher found = Pattern.compile("(?im)^" + name + ":\\s*(.{1,2000}(\\r?\\n[ \\t].{1,500}){0,5})")
                .matcher(status);
        return found.find() ? Optional.of(Words.line(found.group(1))) : Optional.empty();
    }
}
