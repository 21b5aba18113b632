package io.casework.tasks;

import io.casework.shared.Keyed;

/** What happened to a task that browsers are told of. */
public enum TaskChange implements Keyed {
    CREATED,
    UPDATED,
    /** Completed, or gone with its process. */
    COMPLETED
}
