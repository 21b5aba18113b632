package io.casework.flows.release;

import java.time.Instant;
import java.util.Map;

/**
 * A request as it was made.
 *
 * @param revisions of each flow in it, the revision of its draft
 */
record PendingRelease(
        String key, ReleaseWish wish, Map<String, Integer> revisions, String requestedBy, Instant requestedAt) {}
