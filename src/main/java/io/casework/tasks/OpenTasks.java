package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.User;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives an open task to one transaction at a time, and knows who may hold it. */
@Component
class OpenTasks {

    private final WorkItemMapper items;
    private final Users users;

    OpenTasks(WorkItemMapper items, Users users) {
        this.items = items;
        this.users = users;
    }

    /**
     * Waits until nobody else changes the task.
     *
     * @throws Problem.NotFound when there is none, or none that the actor may know of
     * @throws TaskStateConflict when it is completed
     */
    WorkItem lock(String id, Actor actor) {
        TaskSight.require(actor);
        WorkItem open = items.lockOpen(id);
        WorkItem item = open == null ? items.findFinished(id) : open;
        if (item == null || !TaskSight.of(actor).sees(item)) {
            throw new Problem.NotFound("The task");
        }
        if (!item.isOpen()) {
            throw TaskStateConflict.completed(holder(item));
        }
        return item;
    }

    /** @throws TaskStateConflict when a colleague was asked and has not answered */
    static void requireNotDelegated(WorkItem item) {
        if (item.isDelegated()) {
            throw TaskStateConflict.delegated();
        }
    }

    UserRef holder(WorkItem item) {
        return users.ref(String.valueOf(item.assignee()));
    }

    /** @throws Problem.Forbidden when the actor is not in the task's team */
    static void requireMember(WorkItem item, Actor actor) {
        if (!actor.isIn(item.team())) {
            throw new NotInTeam();
        }
    }

    /** @throws Problem.Unprocessable when there is no such colleague in the task's team */
    void requireMember(WorkItem item, String field, String userId) {
        boolean member = users.find(userId)
                .filter(User::active)
                .filter(user -> user.teams().contains(item.team()))
                .isPresent();
        if (!member) {
            throw new Problem.Unprocessable(
                    List.of(new Violation(field, "is not an active member of the task's team")));
        }
    }
}
