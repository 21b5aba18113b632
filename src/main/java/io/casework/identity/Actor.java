package io.casework.identity;

import io.casework.shared.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person, a machine with an API token, or the product itself.
 *
 * @param id the user's id, {@code token:<id>} or {@code system}
 * @param teams ids of the teams whose work the actor sees
 */
public record Actor(String id, String name, Kind kind, Set<String> teams, Set<Permission> permissions) {

    /** The product acting by itself, for instance in a flow. It may do everything. */
    public static final Actor SYSTEM =
            new Actor("system", "Casework", Kind.SYSTEM, Set.of(), Set.of(Permission.values()));

    /** What the id of a machine begins with. */
    static final String TOKEN = "token:";

    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Problem.Forbidden when the actor lacks the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Problem.Forbidden(permission.key());
        }
    }

    /** @throws Problem.Forbidden when the actor may read no cases at all */
    public void requireSightOfCases() {
        if (!may(Permission.CASES_READ_ALL)) {
            require(Permission.CASES_READ);
        }
    }

    public boolean isIn(@Nullable String team) {
        return team != null && teams.contains(team);
    }

    /** Whether work of this team is the actor's to see. */
    public boolean maySee(@Nullable String team) {
        return may(Permission.CASES_READ_ALL) || isIn(team);
    }
}
