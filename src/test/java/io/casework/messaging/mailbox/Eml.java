package io.casework.messaging.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes mails byte by byte, right and wrong ones. */
final class Eml {

    private final Map<String, String> head = new LinkedHashMap<>();
    private String body = "Hello, where is my parcel?";

    static Eml from(String sender) {
        return new Eml()
                .with("From", sender)
                .with("To", "Support <support@casework.test>")
                .with("Subject", "My parcel")
                .with("Message-ID", "<" + UUID.randomUUID() + "@example.test>");
    }

    Eml with(String name, String value) {
        head.put(name, value);
        return this;
    }

    Eml without(String name) {
        head.remove(name);
        return this;
    }

    Eml saying(String text) {
        body = text;
        return this;
    }

    Eml html(String page) {
        return with("Content-Type", "text/html; charset=utf-8").saying(page);
    }

    /** Each part with its own head. */
    Eml multipart(String type, String... parts) {
        return with("Content-Type", type + "; boundary=\"cut\"")
                .saying("--cut\r\n" + String.join("\r\n--cut\r\n", parts) + "\r\n--cut--\r\n");
    }

    static String part(String type, String text) {
        return "Content-Type: " + type + "\r\n\r\n" + text;
    }

    static String file(String type, String name, byte[] content) {
        return "Content-Type: %s\r\nContent-Disposition: attachment; filename=\"%s\"\r\n".formatted(type, name)
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content);
    }

    static String picture(String contentId) {
        return "Content-Type: image/png\r\nContent-ID: <%s>\r\nContent-Disposition: inline\r\n".formatted(contentId)
                + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    }

    String text() {
        var text = new StringBuilder();
        head.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text + "\r\n" + body + "\r\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Read as the inbox would read it. */
    ReadMail read() {
        return read(bytes());
    }

    static ReadMail read(byte[] mail) {
        try (MailFile file = MailFile.of(new ByteArrayInputStream(mail));
                MailReader reader = MailReader.of(file)) {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
