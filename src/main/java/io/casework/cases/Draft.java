package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's unsent reply.
 *
 * @param basedOnSuggestion id of the assistant's suggestion that it started from
 * @param outdated whether the customer has written since it was saved
 */
public record Draft(
        String caseNumber,
        String agentId,
        String body,
        @Nullable String basedOnSuggestion,
        boolean outdated,
        Instant updatedAt,
        int version) {}
