package io.casework.cases;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param id unique among all sources
 * @param title a short sentence in the reader's language
 * @param detail more of it as plain text
 * @param step where in a flow it happened, null outside of flows
 */
public record TimelineEntry(
        String id,
        Instant at,
        Kind kind,
        String title,
        @Nullable String detail,
        @Nullable Participant actor,
        @Nullable Step step) {

    public enum Kind implements Keyed {
        MESSAGE,
        NOTE,
        STEP,
        TASK,
        ASSISTANT,
        CRM,
        DELIVERY,
        CASE
    }

    /** @param durationMs how long it took, null when it was instantaneous or unknown */
    public record Step(String activityId, String processKey, int processVersion, @Nullable Long durationMs) {}
}
