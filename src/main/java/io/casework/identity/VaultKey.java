package io.casework.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The key of the installation. Without one in the settings an embedded database gets one of its own, in a file beside it
 * that only its owner reads; a database that several nodes share needs the setting.
 */
@Component
class VaultKey {

    static final int BYTES = 32;

    private static final Logger log = LoggerFactory.getLogger(VaultKey.class);
    private static final Pattern EMBEDDED_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    private final Optional<byte[]> key;

    VaultKey(VaultSettings settings, Environment environment) {
        this.key = settings.key() == null
                ? ofDatabase(environment.getProperty("spring.datasource.url", ""))
                : Optional.of(decoded(settings.key()));
    }

    Optional<byte[]> bytes() {
        return key;
    }

    private static Optional<byte[]> ofDatabase(String url) {
        Matcher file = EMBEDDED_FILE.matcher(url);
        if (file.matches()) {
            return Optional.of(ofFile(Path.of(file.group(1) + ".key")));
        }
        return url.startsWith("jdbc:h2:mem:") ? Optional.of(random()) : Optional.empty();
    }

    private static byte[] ofFile(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return decoded(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for secrets cannot be read", e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forItsOwner())) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(random())));
            log.info("Made a key for secrets in {}; keep a copy of it apart from the database's", file);
        } catch (FileAlreadyExistsException e) {
            log.debug("The key for secrets is there already");
        }
    }

    private static FileAttribute<?>[] forItsOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] decoded(String text) {
        byte[] bytes = bytesOf(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "casework.secrets.key must be 32 bytes in Base64: openssl rand -base64 32");
        }
        return bytes;
    }

    private static byte[] bytesOf(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
