package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Something that browsers are told at once.
 *
 * @param taskId null when the case as a whole changed
 * @param team id of the team whose task or case it is
 * @param heldBy id of the user who holds the task
 */
public record LiveEvent(
        long id,
        Kind kind,
        String caseNumber,
        @Nullable String taskId,
        @Nullable String team,
        @Nullable String heldBy,
        @Nullable TaskChange change) {

    public enum Kind implements Keyed {
        TASK,
        CASE
    }

    public boolean isFor(Actor actor) {
        return actor.maySee(team) || actor.id().equals(heldBy);
    }
}
