package io.casework.engine.running;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Running cases that move from one version of a flow to another.
 *
 * @param from version
 * @param to version
 * @param total flows of cases that were chosen
 * @param moved how many of them are in the other version
 * @param failed how many stay in theirs, each with a reason
 * @param ended how many ended by themselves before their turn came
 * @param startedBy id of the user
 * @param finishedAt when the last one had its turn, or it was cancelled
 */
public record FlowMigration(
        String id,
        String key,
        int from,
        int to,
        State state,
        long total,
        long moved,
        long failed,
        long ended,
        String reason,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State implements Keyed {
        QUEUED,
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED;
        }
    }
}
