package io.casework.flows.rehearsal;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param wanted JSON of {@link PastCaseSelection.Wanted}
 * @param models JSON object of {@link RehearsedModel}s by key
 * @param flows JSON array of the {@link RehearsedFlow}s that are played; null: the draft's own
 * @param failure why it could not be run, for people; null unless it failed
 */
record RehearsalRow(
        String id,
        String flowKey,
        int revision,
        String wanted,
        String models,
        @Nullable String flows,
        State state,
        int total,
        int done,
        @Nullable String failure,
        @Nullable RehearsalFailure failureKey,
        @Nullable String failureDetail,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    enum State implements Keyed {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
