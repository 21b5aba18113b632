package io.casework.tasks;

import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.User;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives an open task to one transaction at a time, and knows who may hold it. */
@Component
class OpenTasks {

    private final WorkItemMapper items;
    private final Users users;
    private final Cases cases;

    OpenTasks(WorkItemMapper items, Users users, Cases cases) {
        this.items = items;
        this.users = users;
        this.cases = cases;
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

    /** @throws Problem.Forbidden when the actor neither holds the task nor is in its team */
    static void requireHolderOrMember(WorkItem item, Actor actor) {
        if (!item.isHeldBy(actor.id())) {
            requireMember(item, actor);
        }
    }

    /** @throws Problem.Forbidden when the actor is not in the task's team */
    static void requireMember(WorkItem item, Actor actor) {
        if (!actor.isIn(item.team())) {
            throw new NotInTeam();
        }
    }

    /** @throws Problem.Unprocessable when there is no such colleague in the task's team */
    void requireMember(WorkItem item, String field, String userId) {
        requireMember(Stream.of(item.team()), field, userId, "is not an active member of the task's team");
    }

    /** @throws Problem.Unprocessable when there is no such colleague in the task's team or the one that works on its case */
    void requireColleague(WorkItem item, String field, String userId) {
        Stream<String> teams =
                Stream.of(item.team(), cases.find(item.caseNumber()).team()).filter(Objects::nonNull);
        requireMember(teams, field, userId, "is not an active member of the task's or the case's team");
    }

    private void requireMember(Stream<String> teams, String field, String userId, String otherwise) {
        Optional<User> colleague = users.find(userId).filter(User::active);
        if (colleague.isEmpty() || teams.noneMatch(colleague.get().teams()::contains)) {
            throw new Problem.Unprocessable(List.of(new Violation(field, otherwise)));
        }
    }
}
