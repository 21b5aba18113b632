package io.casework.engine;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to the running flow of a case by hand.
 *
 * @param processVersion that the flow runs in afterwards
 * @param fromStep id of a step; null unless a token was moved
 * @param actor id of the user
 */
public record FlowIntervention(
        String id,
        String caseNumber,
        String processKey,
        int processVersion,
        What what,
        @Nullable String fromStep,
        @Nullable String toStep,
        @Nullable String reason,
        String actor,
        Instant doneAt) {

    public enum What implements Keyed {
        /** To another version of the flow. */
        MIGRATED,
        /** To another step. */
        MOVED,
        SUSPENDED,
        RESUMED,
        /** Stopped; another flow of the case runs on. */
        STOPPED,
        /** Stopped, and the case has no flow any more. */
        STOPPED_LAST
    }
}
