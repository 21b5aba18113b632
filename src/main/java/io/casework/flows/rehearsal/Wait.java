package io.casework.flows.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a replayed case waits.
 *
 * @param id of the step, task, job or subscription
 * @param executionId to be asked for its facts, or to be told
 * @param about topic or name of a message; null for others
 * @param repetition which one of a step that is repeated; null when it is not
 * @param due when a timer fires; null for others
 */
record Wait(
        Kind kind,
        String id,
        String executionId,
        String flowKey,
        String instanceId,
        String elementId,
        @Nullable String about,
        @Nullable String repetition,
        @Nullable Instant due) {

    enum Kind {
        STEP,
        TASK,
        MESSAGE,
        TIMER,
        CONTINUATION
    }

    boolean isWork() {
        return kind == Kind.STEP || kind == Kind.TASK;
    }
}
