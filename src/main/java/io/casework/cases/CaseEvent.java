package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case itself.
 *
 * @param what the key of the sentence that tells it
 * @param subject what the sentence speaks of
 */
record CaseEvent(
        String id,
        String caseNumber,
        String what,
        @Nullable String subject,
        @Nullable String detail,
        Participant actor,
        Instant at) {

    boolean isAboutTeam() {
        return what.equals("triaged") || what.equals("handed-over") || what.startsWith("escalation-level-");
    }

    boolean isAboutMessage() {
        return what.equals("missed");
    }

    boolean isAboutReason() {
        return what.startsWith("escalat") && !isAboutTeam();
    }
}
