package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import java.util.List;
import java.util.Set;

/**
 * Which cases somebody may see.
 *
 * @param teams whose cases
 * @param untriaged types of the cases without a team
 */
record CaseSight(boolean everything, Set<String> teams, List<CaseType> untriaged) {

    static CaseSight of(Actor actor) {
        return new CaseSight(actor.may(Permission.CASES_READ_ALL), actor.teams(), CaseType.ofDesks(actor.teams()));
    }

    boolean isBlind() {
        return !everything && teams.isEmpty();
    }
}
