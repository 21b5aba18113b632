package io.casework.assistant;

import io.casework.assistant.trust.TrustLevel;
import io.casework.identity.UserRef;
import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant proposed for a case, and what became of it.
 *
 * @param model name and version of who proposed it
 * @param confidence 0 to 1
 * @param trust what the assistant was trusted with; null for what is no part of that, or older
 * @param appliedAt when the flow acted on it without a person; null when it did not
 * @param undoable whether {@code undo} may take that back
 */
public record Suggestion(
        String id,
        Kind kind,
        Status status,
        Instant createdAt,
        String model,
        double confidence,
        SuggestionContent content,
        @Nullable TrustLevel trust,
        @Nullable Instant appliedAt,
        boolean undoable,
        @Nullable Verdict verdict) {

    public enum Kind implements Keyed {
        CLASSIFICATION,
        REPLY,
        LEAD_SCORE,
        OUTREACH,
        CHURN_RISK,
        SUMMARY
    }

    /**
     * A suggestion is outdated when the customer has written since, a summary when anybody has, and each when there is a
     * newer one of its kind.
     */
    public enum Status implements Keyed {
        CURRENT,
        OUTDATED
    }

    /** What a person made of it. */
    public record Verdict(Outcome verdict, UserRef by, Instant at, @Nullable String reason) {

        public enum Outcome implements Keyed {
            ACCEPTED,
            EDITED,
            REJECTED
        }
    }
}
