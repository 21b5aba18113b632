package io.casework.messaging.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** One part of a mail, read without trusting what it says about itself. */
record MailPart(Part part) implements InputStreamSource {

    /** Longer texts are cut; the whole is kept beside. */
    static final int LONGEST_TEXT = 1024 * 1024;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(".*\\.\\w{1,5}\\s*");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("text/plain", "text.txt"),
            Map.entry("text/html", "page.html"),
            Map.entry("text/csv", "table.csv"),
            Map.entry("text/calendar", "invitation.ics"),
            Map.entry("text/rfc822-headers", "head.txt"),
            Map.entry("message/rfc822", "message.eml"),
            Map.entry("message/delivery-status", "delivery-status.txt"),
            Map.entry("image/png", "picture.png"),
            Map.entry("image/jpeg", "picture.jpg"),
            Map.entry("image/gif", "picture.gif"),
            Map.entry("image/webp", "picture.webp"),
            Map.entry("image/svg+xml", "picture.svg"),
            Map.entry("application/pdf", "document.pdf"),
            Map.entry("application/zip", "archive.zip"),
            Map.entry("application/ms-tnef", "winmail.dat"),
            Map.entry("application/vnd.ms-tnef", "winmail.dat"));

    /** In lower case, without parameters. */
    String type() throws MessagingException {
        String type = part.getContentType();
        return type == null ? "text/plain" : type.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String parameter(String name) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter(name);
        } catch (ParseException e) {
            Matcher charset = CHARSET.matcher(part.getContentType());
            return name.equals("charset") && charset.find() ? charset.group(1) : null;
        }
    }

    boolean isAttachment() throws MessagingException {
        String[] disposition = part.getHeader("Content-Disposition");
        boolean isDeclared = disposition != null
                && disposition[0].strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        return isDeclared || sentName() != null;
    }

    /** A name with an end that tells its kind, as sent or made up. */
    String fileName() throws MessagingException {
        String name = sentName();
        String usual = NAMES.getOrDefault(type(), "file.bin");
        if (name == null || name.isBlank()) {
            return usual;
        }
        return EXTENSION.matcher(name).matches() ? name : name.strip() + usual.substring(usual.indexOf('.'));
    }

    /** Without angle brackets; null when nothing refers to it. */
    @Nullable
    String contentId() throws MessagingException {
        String id = part instanceof MimePart mime ? mime.getContentID() : null;
        return id == null ? null : id.strip().replaceAll("^<|>$", "");
    }

    String text() throws MessagingException, IOException {
        byte[] bytes = bytes();
        String charset = parameter("charset");
        boolean isPage = charset == null && type().equals("text/html");
        String text = Charsets.decode(bytes, isPage ? Charsets.inHtml(bytes) : charset);
        boolean isFlowed = "flowed".equalsIgnoreCase(parameter("format")) && type().equals("text/plain");
        return isFlowed ? FlowedText.join(text, "yes".equalsIgnoreCase(parameter("delsp"))) : text;
    }

    boolean isLongText() throws IOException {
        try (InputStream content = getInputStream()) {
            content.skipNBytes(LONGEST_TEXT);
            return content.read() >= 0;
        } catch (EOFException e) {
            return false;
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream content = getInputStream()) {
            return content.readNBytes(LONGEST_TEXT);
        }
    }

    private @Nullable String sentName() {
        try {
            String name = part.getFileName();
            return name == null ? null : Words.line(name);
        } catch (MessagingException | StringIndexOutOfBoundsException e) {
            // the second: the library reads over the end of a header that breaks off behind a backslash
            return null;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
