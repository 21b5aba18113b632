package io.casework.engine.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open incidents that have their cause in common.
 *
 * @param id the same whenever this cause comes back
 * @param flow null when it happened in none
 * @param flowName the key where the model gives none
 * @param step null when it happened at none
 * @param stepName the id where the model gives none
 * @param message the first line of the engine's message without what differs from one to the other; nobody's data
 * @param lastVersion of the flow, the newest in which it happened
 * @param retrying how many wait for their next try
 */
public record IncidentGroup(
        String id,
        FailureKind kind,
        @Nullable String flow,
        @Nullable String flowName,
        @Nullable Integer lastVersion,
        @Nullable String step,
        @Nullable String stepName,
        String message,
        long incidents,
        long retrying,
        Instant firstAt,
        Instant lastAt) {}
