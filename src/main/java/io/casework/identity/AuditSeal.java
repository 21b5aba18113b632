package io.casework.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Computes the hash that ties a row of the audit trail to the row before it. */
@Component
class AuditSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEYLESS = "casework";
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    AuditSeal(AuditSettings settings) {
        String secret = settings.key() == null ? KEYLESS : settings.key();
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Over every column but the hash itself; the time in milliseconds, as the database keeps it. */
    String of(AuditEntry row) {
        String text = row.position()
                + SEPARATOR
                + row.recordedAt().toEpochMilli()
                + SEPARATOR
                + row.actorId()
                + SEPARATOR
                + row.action()
                + SEPARATOR
                + row.subject()
                + SEPARATOR
                + row.detail()
                + SEPARATOR
                + row.origin()
                + SEPARATOR
                + row.previousHash();
        return HexFormat.of().formatHex(mac().doFinal(text.getBytes(StandardCharsets.UTF_8)));
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
