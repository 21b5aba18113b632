package io.casework.messaging.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ours but not on file yet.
 *
 * @param contentKey the same for copies of one mail; null on all but the first
 * @param isWhole false when it was too large, so that only its head is here
 */
record InboxMail(
        String id,
        String mailbox,
        long uidValidity,
        long mailUid,
        @Nullable String contentKey,
        long byteCount,
        boolean isWhole,
        int attempts,
        Instant receivedAt) {}
