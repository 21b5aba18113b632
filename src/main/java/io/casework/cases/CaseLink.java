package io.casework.cases;

import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Another case that has to do with this one.
 *
 * @param number of the other case
 * @param type of the other case, like the rest
 * @param removable whether somebody made the link and may take it back
 */
public record CaseLink(
        String number,
        LinkKind kind,
        CaseType type,
        CaseStatus status,
        @Nullable String subject,
        @Nullable String team,
        boolean removable) {

    /** Of a case that somebody may not read, only the number is told. */
    CaseLink asSeenBy(Actor actor) {
        boolean readable = actor.maySee(team == null ? type.desk() : team);
        return readable ? this : new CaseLink(number, kind, type, status, null, null, removable);
    }
}
