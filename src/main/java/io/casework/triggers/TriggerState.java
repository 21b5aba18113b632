package io.casework.triggers;

import io.casework.shared.Keyed;

/** How far an event got. */
public enum TriggerState implements Keyed {
    WAITING,

    /** It opened a case, or is in the conversation of one. */
    DONE,

    /** There was nothing to do. */
    SKIPPED,

    /** It cannot be understood as it is, and waits for a person. */
    PARKED,

    /** A person decided that it goes nowhere. */
    DISCARDED
}
