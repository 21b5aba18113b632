package io.casework.messaging.mailbox;

import io.casework.cases.Attachments;
import io.casework.cases.NewAttachment;
import jakarta.mail.MessagingException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What a mail says and brings, as it is kept: words, safe HTML, files that are taken, and what was left out. */
final class MailContents {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_HTML = 1_900_000;
    private static final int LONGEST_REMARKS = 20_000;
    private static final int TELLING_TEXT = 200;
    private static final String ORIGINAL = "original.eml";

    private final List<String> remarks;
    private final List<NewAttachment> attachments = new ArrayList<>();
    private final Map<String, String> pictures = new HashMap<>();
    private boolean isWhole;
    private String text = "";
    private @Nullable String html;
    private int blockedImages;
    private boolean isForwarded;

    private MailContents(MailParts parts) {
        this.remarks = new ArrayList<>(parts.remarks());
        this.isWhole = parts.isWhole();
    }

    static MailContents of(MailParts parts, boolean isHeadCut, String subject, MailFile original) {
        var contents = new MailContents(parts);
        contents.isForwarded = subject.matches("(?i)(fwd?|wg|tr|rv):.*");
        parts.files().forEach(contents::keep);
        contents.write(parts.bodies());
        contents.bound(isHeadCut || subject.length() > MailReader.LONGEST_SUBJECT);
        if (!contents.isWhole) {
            contents.keepOriginal(original);
        }
        return contents;
    }

    String text() {
        return text.isBlank() ? "(no text)" : text;
    }

    @Nullable
    String html() {
        return html;
    }

    int blockedImages() {
        return blockedImages;
    }

    List<NewAttachment> attachments() {
        return attachments;
    }

    @Nullable
    String remarks() {
        return remarks.isEmpty() ? null : Words.start(String.join("\n", remarks), LONGEST_REMARKS);
    }

    @Nullable
    Integer foldedAt() {
        return isForwarded || text.isBlank() ? null : QuotedText.foldAt(text);
    }

    private void keep(MailPart file) {
        try {
            String name = file.fileName();
            if (attachments.size() >= Attachments.MOST_OF_MESSAGE - 1) {
                isWhole = false;
                remark("Not kept: " + shown(name) + ". The mail brings too many files.");
                return;
            }
            Optional<String> refusal = Attachments.refusal(name, file);
            if (refusal.isPresent()) {
                remark("Not kept: " + shown(name) + ". " + refusal.get());
            } else {
                attachments.add(new NewAttachment.Streamed(name, file, pictureName(file)));
            }
        } catch (MessagingException | UncheckedIOException e) {
            isWhole = false;
            remark("A file could not be read.");
        }
    }

    private @Nullable String pictureName(MailPart file) throws MessagingException {
        String id = file.contentId();
        if (id == null || !file.type().startsWith("image/")) {
            return null;
        }
        return pictures.computeIfAbsent(id, unknown -> String.valueOf(pictures.size() + 1));
    }

    private void write(List<MailParts.Body> bodies) {
        boolean isHtml = bodies.stream().anyMatch(body -> body.html != null);
        List<HtmlMail> pages = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (MailParts.Body body : bodies) {
            HtmlMail page = isHtml ? HtmlMail.of(pageOf(body), pictures) : null;
            texts.add(textOf(body, page));
            Stream.ofNullable(page).forEach(pages::add);
        }
        text = texts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
        html = isHtml ? pages.stream().map(HtmlMail::html).collect(Collectors.joining("<hr>")) : null;
        blockedImages = pages.stream().mapToInt(HtmlMail::blockedImages).sum();
    }

    private static String pageOf(MailParts.Body body) {
        if (body.html != null) {
            return body.html;
        }
        return "<pre>" + Entities.escape(body.plain == null ? "" : body.plain) + "</pre>";
    }

    /** The plain text, unless it only asks for a program that shows HTML. */
    private static String textOf(MailParts.Body body, @Nullable HtmlMail page) {
        String plain = body.plain == null ? "" : Words.lines(body.plain);
        boolean says = plain.length() >= TELLING_TEXT
                || page == null
                || (!plain.isBlank() && page.text().length() < 3 * plain.length());
        return says ? plain : page.text();
    }

    private void bound(boolean isHeadCut) {
        if (text.length() > LONGEST_TEXT) {
            text = Words.start(text, LONGEST_TEXT);
            isWhole = false;
            remark("The text is longer than is shown here.");
        }
        if (html != null && html.length() > LONGEST_HTML) {
            html = null;
            isWhole = false;
            remark("The mail is too long to be shown as it looked.");
        }
        if (isHeadCut) {
            isWhole = false;
            remark("The head of the mail is longer than is shown here.");
        }
    }

    private void keepOriginal(MailFile original) {
        Optional<String> refusal = Attachments.refusal(ORIGINAL, original);
        if (refusal.isEmpty()) {
            attachments.add(new NewAttachment.Streamed(ORIGINAL, original, null));
        } else {
            remark("The whole mail is not kept here, only in the mailbox. " + refusal.get());
        }
    }

    private static String shown(String name) {
        return Words.start(Words.line(name), 200);
    }

    private void remark(String remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }
}
