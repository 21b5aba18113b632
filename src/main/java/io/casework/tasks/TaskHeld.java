package io.casework.tasks;

import io.casework.identity.UserRef;
import io.casework.shared.Problem;

/** 409: somebody else holds the task, and the answer says who. */
public class TaskHeld extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    TaskHeld(UserRef holder) {
        super("task-held", "Held by somebody else", holder.name() + " holds this task.");
        with("heldBy", holder);
    }
}
