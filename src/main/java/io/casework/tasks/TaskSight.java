package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import java.util.List;

/**
 * Whose tasks somebody may see: those of the own teams and the own ones.
 *
 * @param unlimited whether every task of every team
 */
public record TaskSight(String actorId, List<String> teams, boolean unlimited) {

    static TaskSight of(Actor actor) {
        return new TaskSight(
                actor.id(), actor.teams().stream().sorted().toList(), actor.may(Permission.CASES_READ_ALL));
    }

    boolean sees(WorkItem item) {
        return unlimited || teams.contains(item.team()) || item.isHeldBy(actorId);
    }

    /** @throws io.casework.shared.Problem.Forbidden when the actor has nothing to do with tasks at all */
    static void require(Actor actor) {
        if (!actor.may(Permission.CASES_READ_ALL)) {
            actor.require(Permission.TASKS_WORK);
        }
    }
}
