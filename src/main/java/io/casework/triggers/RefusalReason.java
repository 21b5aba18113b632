package io.casework.triggers;

import io.casework.shared.Keyed;

/** Why something was not let in. Whoever sent it is told the same, whichever it is. */
public enum RefusalReason implements Keyed {
    UNKNOWN_SOURCE,

    /** The source is known, and an operator has closed it. */
    PAUSED,

    /** An id, a time or a signature is missing. */
    HEADERS_MISSING,
    MALFORMED,

    /** It is five minutes old, or from a clock that is five minutes wrong. */
    NOT_RECENT,
    WRONG_SIGNATURE,

    /** The key opens no door of this kind. */
    UNKNOWN_KEY,
    FOREIGN_ORGANIZATION,

    /** The source is known, but what it sent is no envelope; it is not kept, and the sender sends it again. */
    UNREADABLE
}
