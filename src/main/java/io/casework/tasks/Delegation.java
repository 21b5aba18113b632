package io.casework.tasks;

import io.casework.shared.Keyed;

/** How far a delegated task is. */
public enum Delegation implements Keyed {
    /** With the colleague who was asked. */
    PENDING,
    /** Back with its owner. */
    RESOLVED
}
