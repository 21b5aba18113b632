package io.casework.tasks;

import io.casework.identity.UserRef;
import io.casework.shared.Problem;

/** 409: the task is in no state for what was asked. */
public class TaskStateConflict extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    private TaskStateConflict(String slug, String title, String detail) {
        super(slug, title, detail);
    }

    static TaskStateConflict completed(UserRef by) {
        var conflict =
                new TaskStateConflict("task-completed", "Already completed", by.name() + " has completed this task.");
        conflict.with("completedBy", by);
        return conflict;
    }

    static TaskStateConflict delegated() {
        return new TaskStateConflict(
                "task-delegated", "Delegated", "A colleague was asked and has not given the task back yet.");
    }

    static TaskStateConflict notDelegated() {
        return new TaskStateConflict("task-not-delegated", "Not delegated", "Nobody delegated this task.");
    }

    static TaskStateConflict suspended() {
        return new TaskStateConflict("flow-suspended", "Suspended", "An operator has suspended the flow of this case.");
    }

    static TaskStateConflict busy() {
        return new TaskStateConflict(
                "task-busy", "Changing", "The case is being changed at this very moment; try again.");
    }
}
