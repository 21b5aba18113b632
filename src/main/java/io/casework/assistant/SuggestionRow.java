package io.casework.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param stepKey of the step that asked for it; at most one suggestion for each
 * @param textHash of the customer's text that it is based on
 * @param intent what it says the case is about, or the case said of itself
 * @param shownAt when somebody who works on the case first saw it
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
        String content,
        Suggestion.Verdict.@Nullable Outcome verdict,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        @Nullable String reason) {

    /** Nobody who works on the case has seen it yet. */
    boolean isNew() {
        return status == Suggestion.Status.CURRENT && shownAt == null;
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
                content,
                null,
                null,
                null,
                null);
    }
}
