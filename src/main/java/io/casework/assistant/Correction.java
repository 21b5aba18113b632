package io.casework.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person says that a message is about. The message itself stays in its case.
 *
 * @param textHash of the text that was classified
 * @param by id of the user
 * @param trainedVersion the first model that learned from it, null when none has
 * @param secondedBy id of another user who says so too
 * @param audited the message was chosen for a person without regard to what the model made of it
 */
record Correction(
        String caseNumber,
        String textHash,
        String intent,
        String by,
        Instant at,
        @Nullable Integer trainedVersion,
        @Nullable String secondedBy,
        boolean audited) {

    static Correction fresh(String caseNumber, String textHash, String intent, String by, Instant at) {
        return new Correction(caseNumber, textHash, intent, by, at, null, null, false);
    }
}
