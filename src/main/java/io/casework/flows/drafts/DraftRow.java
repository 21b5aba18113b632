package io.casework.flows.drafts;

import io.casework.flows.FlowSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft as its table has it: people are ids, and the lock may have run out. */
record DraftRow(
        String flowKey,
        FlowSummary.Kind kind,
        String name,
        String fileName,
        @Nullable Integer baseVersion,
        int revision,
        String content,
        String createdBy,
        Instant createdAt,
        String updatedBy,
        Instant updatedAt,
        @Nullable String lockHolder,
        @Nullable Instant lockExpiresAt) {

    /** Null when nobody holds it. */
    @Nullable
    String holderAt(Instant now) {
        return lockExpiresAt != null && lockExpiresAt.isAfter(now) ? lockHolder : null;
    }
}
