package io.casework.flows.rehearsal;

import io.casework.shared.Keyed;

/** What a rehearsal says of a past case. */
public enum Group implements Keyed {
    /** It goes the same way. */
    SAME,
    /** It goes another way, to its end. */
    OTHER,
    /** It would come to a halt. */
    STUCK,
    /** It comes to a step that nobody has answered. */
    UNKNOWN
}
