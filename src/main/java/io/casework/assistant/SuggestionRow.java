package io.casework.assistant;

import io.casework.assistant.trust.Grant;
import io.casework.assistant.trust.TrustLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param stepKey of the step that asked for it; at most one suggestion for each
 * @param textHash of the customer's text that it is based on
 * @param intent what it says the case is about, or the case said of itself
 * @param shownAt when somebody who works on the case first saw it
 * @param trustLevel what the assistant was trusted with; null for what is no part of the ladder
 * @param auditedAt when it was chosen for a person to judge; null when it was not
 * @param appliedAt when the flow acted on it without a person
 * @param content JSON
 * @param verdict the four are null until a person has judged
 */
record SuggestionRow(
        String id,
        String caseNumber,
        Suggestion.Kind kind,
        Suggestion.Status status,
        String stepKey,
        String textHash,
        Instant createdAt,
        String model,
        double confidence,
        @Nullable String intent,
        @Nullable Instant shownAt,
        @Nullable TrustLevel trustLevel,
        @Nullable Instant auditedAt,
        @Nullable Instant appliedAt,
        String content,
        Suggestion.Verdict.@Nullable Outcome verdict,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        @Nullable String reason) {

    /** Nobody who works on the case has seen it yet. */
    boolean isNew() {
        return status == Suggestion.Status.CURRENT && shownAt == null && !isWatched();
    }

    /** Nobody is to see it: it is only compared with what people do. */
    boolean isWatched() {
        return trustLevel == TrustLevel.WATCH;
    }

    /** The flow acted on it, and whoever has the case may take that back. */
    boolean isUndoable() {
        return appliedAt != null && trustLevel == TrustLevel.ACT_WITH_UNDO && verdict == null;
    }

    static SuggestionRow fresh(
            String id,
            String caseNumber,
            Suggestion.Kind kind,
            String stepKey,
            String textHash,
            Instant createdAt,
            String model,
            double confidence,
            @Nullable String intent,
            @Nullable Grant grant,
            String content) {
        return new SuggestionRow(
                id,
                caseNumber,
                kind,
                Suggestion.Status.CURRENT,
                stepKey,
                textHash,
                createdAt,
                model,
                confidence,
                intent,
                null,
                grant == null ? null : grant.level(),
                grant != null && grant.audited() ? createdAt : null,
                null,
                content,
                null,
                null,
                null,
                null);
    }
}
