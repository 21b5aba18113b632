package io.casework.tasks;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did with a task, other than completing it.
 *
 * @param actor id of who did it
 * @param subject id of the user it was done for
 */
record TaskMove(
        long id,
        String taskId,
        String taskName,
        String caseNumber,
        What what,
        String actor,
        @Nullable String subject,
        Instant movedAt) {

    enum What implements Keyed {
        CLAIMED,
        ASSIGNED,
        RELEASED,
        TAKEN_OVER,
        DELEGATED,
        GIVEN_BACK,
        RESCHEDULED,
        PRIORITISED
    }
}
