package io.casework.cases;

import io.casework.shared.Keyed;

/** Which way a message goes; a note stays in the house. */
public enum Direction implements Keyed {
    INBOUND,
    OUTBOUND,
    NOTE
}
