package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/** Who holds a task. */
@Service
public class Assignment {

    private final OpenTasks tasks;
    private final TaskService engine;
    private final TaskJournal journal;
    private final Attempts attempts;

    Assignment(OpenTasks tasks, TaskService engine, TaskJournal journal, Attempts attempts) {
        this.tasks = tasks;
        this.engine = engine;
        this.journal = journal;
        this.attempts = attempts;
    }

    /** What to do when somebody holds the task already. */
    public enum IfHeld {
        REFUSE,
        /** Needs the permission to assign. */
        TAKE_OVER
    }

    /**
     * Gives a task to the actor or to a colleague. Who holds it already keeps it.
     *
     * @param assignee id of a member of the task's team; another than the actor needs the permission to assign, and may be
     *     of the team that works on the case: so a manager hands on what came to the managers
     * @throws TaskHeld when somebody else holds it
     * @throws TaskStateConflict when it is completed
     */
    public void assign(String taskId, String assignee, IfHeld ifHeld, Actor by) {
        boolean self = assignee.equals(by.id());
        by.require(self ? Permission.TASKS_WORK : Permission.TASKS_ASSIGN);
        if (ifHeld == IfHeld.TAKE_OVER) {
            by.require(Permission.TASKS_ASSIGN);
        }
        attempts.run(() -> {
            WorkItem item = tasks.lock(taskId, by);
            if (!item.isHeldBy(assignee)) {
                requireCandidate(item, assignee, by);
                requireFree(item, ifHeld);
                give(item, assignee, by);
            }
        });
    }

    /**
     * Puts a task back for the team; does nothing when nobody holds it.
     *
     * @throws TaskHeld when somebody else holds it and the actor may not assign
     * @throws TaskStateConflict when it is completed or delegated
     */
    public void release(String taskId, Actor by) {
        attempts.run(() -> {
            WorkItem item = tasks.lock(taskId, by);
            if (item.assignee() != null) {
                requireHolder(item, by);
                OpenTasks.requireNotDelegated(item);
                engine.setAssignee(taskId, null);
                journal.tell(item, TaskMove.What.RELEASED, null, by);
            }
        });
    }

    /** @throws TaskHeld when somebody else holds it and the actor may not assign */
    void requireHolder(WorkItem item, Actor actor) {
        boolean own = item.isHeldBy(actor.id());
        if (own) {
            actor.require(Permission.TASKS_WORK);
        } else if (!actor.may(Permission.TASKS_ASSIGN)) {
            requireFree(item, IfHeld.REFUSE);
            actor.require(Permission.TASKS_ASSIGN);
        }
    }

    /** @throws TaskHeld when somebody else holds it and the actor may not assign */
    void requireHolderOrFree(WorkItem item, Actor actor) {
        if (item.assignee() != null) {
            requireHolder(item, actor);
        }
    }

    private void requireFree(WorkItem item, IfHeld ifHeld) {
        if (item.assignee() != null && ifHeld == IfHeld.REFUSE) {
            throw new TaskHeld(tasks.holder(item));
        }
    }

    private void requireCandidate(WorkItem item, String assignee, Actor by) {
        if (assignee.equals(by.id())) {
            OpenTasks.requireMember(item, by);
        } else {
            tasks.requireColleague(item, "assignee", assignee);
        }
    }

    /** Inside the caller's transaction, on a task that it has locked. */
    void give(WorkItem item, String assignee, Actor by) {
        engine.setAssignee(item.id(), assignee);
        boolean self = assignee.equals(by.id());
        TaskMove.What what = item.assignee() != null ? TaskMove.What.TAKEN_OVER : claimedOrAssigned(self);
        journal.tell(item, what, self ? item.assignee() : assignee, by);
    }

    private static TaskMove.What claimedOrAssigned(boolean self) {
        return self ? TaskMove.What.CLAIMED : TaskMove.What.ASSIGNED;
    }
}
