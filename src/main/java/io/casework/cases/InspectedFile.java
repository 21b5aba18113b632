package io.casework.cases;

import io.casework.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/** What reading a file once tells about it. */
record InspectedFile(String contentType, long byteCount, String sha256) {

    private static final int HEAD = 4096;
    private static final int CHUNK = 64 * 1024;

    static InspectedFile of(FileName name, InputStreamSource content) {
        try (InputStream bytes = content.getInputStream()) {
            byte[] head = bytes.readNBytes(HEAD);
            requireContent(head);
            FileType type = FileType.of(name, head);
            MessageDigest digest = newDigest();
            digest.update(head);
            long rest = digestRest(bytes, digest, head.length);
            return new InspectedFile(type.contentType(), rest, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long digestRest(InputStream bytes, MessageDigest digest, long readBefore) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = readBefore;
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            digest.update(chunk, 0, read);
            total += read;
            requireSize(total);
        }
        return total;
    }

    private static void requireContent(byte[] head) {
        if (head.length == 0) {
            throw new Problem.InvalidInput("file", "is empty");
        }
    }

    private static void requireSize(long byteCount) {
        if (byteCount > Attachments.LARGEST) {
            throw new Problem.TooLarge("A file has at most 25 MiB.");
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
