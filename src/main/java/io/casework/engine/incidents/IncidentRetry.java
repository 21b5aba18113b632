package io.casework.engine.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All incidents of a cause that are tried again, one by one.
 *
 * @param cause id of the group
 * @param total how many there were
 * @param waiting how many have not had their turn yet
 * @param failed how many could not be tried again, and stay as they are
 * @param askedBy id of the user
 * @param finishedAt when the last one had its turn; null until then
 */
public record IncidentRetry(
        String id,
        String cause,
        long total,
        long waiting,
        long failed,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt) {}
