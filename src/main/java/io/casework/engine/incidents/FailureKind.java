package io.casework.engine.incidents;

import io.casework.identity.WorkerTopics;
import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/** What it was that failed. */
public enum FailureKind implements Keyed {
    /** A step that the product does itself. */
    CONNECTOR,
    /** A step that a worker of a third party does. */
    WORKER,
    TIMER,
    /** Whatever else the engine does between two steps. */
    JOB;

    /**
     * @param topic of the failed step; null when it was none
     * @param handler of the failed job, as the engine calls it; null when it was none
     */
    static FailureKind of(@Nullable String topic, @Nullable String handler) {
        if (topic != null) {
            return WorkerTopics.isTopic(topic) ? WORKER : CONNECTOR;
        }
        return handler != null && handler.startsWith("timer") ? TIMER : JOB;
    }
}
