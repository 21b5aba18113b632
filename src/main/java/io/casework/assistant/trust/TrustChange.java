package io.casework.assistant.trust;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that moved up or down for an intent.
 *
 * @param changedBy id of the user, or the product
 * @param reason of the person who chose
 * @param cases the evidence that moved it, with the three after it; null when a person did
 * @param bound of the share of accepted ones, 0 to 1: the lower when trust was earned, the upper when it was lost
 */
public record TrustChange(
        String id,
        TrustStep step,
        String intent,
        TrustLevel fromLevel,
        TrustLevel toLevel,
        Cause cause,
        Instant changedAt,
        String changedBy,
        @Nullable String reason,
        @Nullable Integer cases,
        @Nullable Integer accepted,
        @Nullable Double bound,
        @Nullable Double target) {

    /** Why it moved. */
    public enum Cause implements Keyed {
        /** Surely right often enough. */
        EARNED,
        /** Surely right too seldom. */
        LOST,
        /** People undid too much of what the flow did alone. */
        UNDONE_TOO_OFTEN,
        CHOSEN,
        TAKEN_BACK
    }
}
