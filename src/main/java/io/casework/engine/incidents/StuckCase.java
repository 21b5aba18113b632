package io.casework.engine.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One open incident.
 *
 * @param caseNumber null when the flow was started for no case
 * @param version of the flow; null when it happened in none
 * @param instanceId null when it happened before the flow had begun
 * @param retrying whether it waits for its next try
 */
public record StuckCase(
        String id,
        @Nullable String caseNumber,
        @Nullable Integer version,
        @Nullable String instanceId,
        Instant at,
        boolean retrying) {

    /** For those who may not know of the case. */
    public StuckCase withoutNumber() {
        return new StuckCase(id, null, version, instanceId, at, retrying);
    }
}
