package io.casework.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param stepKey of the step that asked for it; at most one suggestion for each
 * @param textHash of the customer's text that it is based on
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
        String content,
        Suggestion.Verdict.@Nullable Outcome verdict,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        @Nullable String reason) {

    static SuggestionRow fresh(
            String id,
            String caseNumber,
            Suggestion.Kind kind,
            String stepKey,
            String textHash,
            Instant createdAt,
            String model,
            double confidence,
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
                content,
                null,
                null,
                null,
                null);
    }
}
