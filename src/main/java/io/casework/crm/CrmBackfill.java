package io.casework.crm;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All existing cases on their way to a CRM that was connected later.
 *
 * @param total cases there were when it was started
 * @param readTo number of the last case that waits or has waited to be brought there; null before the first
 * @param done cases that are there
 * @param refused cases that the CRM did not take; they wait among the refused
 * @param startedBy id of who started it
 */
public record CrmBackfill(
        String connectionId,
        State state,
        int total,
        @Nullable String readTo,
        int done,
        int refused,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt) {

    /** How it stands. */
    public enum State implements Keyed {
        RUNNING,
        PAUSED,
        DONE
    }
}
