package io.casework.tasks;

import io.casework.shared.Problem;

/** 403: the actor sees the task but is not in the team whose work it is. */
public class NotInTeam extends Problem {

    private static final long serialVersionUID = 1L;

    NotInTeam() {
        super("not-in-team", "Not your team's task", 403, "Only members of the task's team can work on it.");
    }
}
