package io.casework.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What people and machines are called in the log: the same one always by the same name, which nobody without the key of
 * the installation finds out. Where there is no such key, the names last until the next start.
 */
@Component
public class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "log ";
    private static final int BYTES = 8;

    private final SecretKeySpec key;

    Pseudonyms(VaultKey installation) {
        byte[] bytes = installation.bytes().orElseGet(() -> Secrets.next().getBytes(StandardCharsets.US_ASCII));
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** 16 hexadecimal digits. */
    public String of(Actor actor) {
        byte[] hash = mac().doFinal((PURPOSE + actor.id()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
