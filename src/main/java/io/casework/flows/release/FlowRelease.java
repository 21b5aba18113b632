package io.casework.flows.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a version into use, and why.
 *
 * @param releasedBy id of the user
 * @param approvedBy id of the second person, where one was needed
 * @param note what the second person said
 * @param contentHash SHA-256 of what the engine got, in hexadecimal
 */
record FlowRelease(
        String flowKey,
        int version,
        String releasedBy,
        @Nullable String approvedBy,
        String reason,
        @Nullable String note,
        String contentHash,
        Instant releasedAt) {}
