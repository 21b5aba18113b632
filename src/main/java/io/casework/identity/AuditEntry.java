package io.casework.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param position 1 for the first row, without gaps
 * @param action what was done, such as {@code user-created}
 * @param subject what it was done to, such as {@code user:17} or {@code case:C-100001}
 * @param origin the id of the request that did it, null for the product's own doing
 * @param previousHash the hash of the row before
 */
public record AuditEntry(
        long position,
        Instant recordedAt,
        String actorId,
        String action,
        String subject,
        @Nullable String detail,
        @Nullable String origin,
        String previousHash,
        String rowHash) {

    AuditEntry sealed(String hash) {
        return new AuditEntry(position, recordedAt, actorId, action, subject, detail, origin, previousHash, hash);
    }
}
