package io.casework.messaging.mailbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/** A mail on disk, so that its size costs no memory. Closing it deletes it. */
final class MailFile implements InputStreamSource, AutoCloseable {

    private final Path path;

    private MailFile(Path path) {
        this.path = path;
    }

    static MailFile empty() {
        try {
            return new MailFile(Files.createTempFile("mail-", ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailFile of(InputStream content) throws IOException {
        MailFile file = empty();
        try (OutputStream target = file.write()) {
            content.transferTo(target);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    OutputStream write() throws IOException {
        return Files.newOutputStream(path);
    }

    Path path() {
        return path;
    }

    long byteCount() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    /**
     * What copies of one mail have in common, whichever ways they took: the name that its sender gave it, and its body.
     *
     * @param name the Message-ID, or what else tells one mail from another when there is none
     */
    String contentKey(String name) {
        MessageDigest digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        try (InputStream content = getInputStream();
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            MailHead.skip(content);
            content.transferTo(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
