package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's unsent reply.
 *
 * @param basedOnSuggestion id of the assistant's suggestion that it started from
 * @param outdatedSince when the customer wrote while it was being written; null while it answers the newest message
 */
public record Draft(
        String caseNumber,
        String agentId,
        String body,
        @Nullable String basedOnSuggestion,
        @Nullable Instant outdatedSince,
        Instant updatedAt,
        int version) {

    public boolean outdated() {
        return outdatedSince != null;
    }
}
