package io.casework.cases;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with more experience was asked to look after a case.
 *
 * @param id of the process instance that handles it
 * @param reason such as {@code response-overdue} or {@code agent-request}
 * @param level 1 is the first; it grows as nobody answers
 * @param team who has to answer, null until the flow has decided
 * @param dueAt until when the team has to answer at this level
 * @param inCrm whether the CRM shows the case as escalated
 * @param outcome null while it runs
 * @param endedBy name of who ended it
 */
public record Escalation(
        String id,
        String caseNumber,
        String reason,
        int level,
        @Nullable String team,
        @Nullable Instant dueAt,
        boolean inCrm,
        Instant since,
        @Nullable Outcome outcome,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public enum Outcome implements Keyed {
        TAKEN_OVER,
        GIVEN_BACK,
        COMPENSATED,
        REFUSED,
        /** Nobody answered, not even at the last level. */
        UNANSWERED,
        /** The case was resolved or ended before anybody answered. */
        CASE_ENDED,
        /** Another one was running, which this one is a further reason for. */
        NOTED
    }

    public boolean isRunning() {
        return outcome == null;
    }

    /** Who is asked from now on, and until when. */
    public record Stage(int level, String team, Instant dueAt, boolean inCrm) {}
}
