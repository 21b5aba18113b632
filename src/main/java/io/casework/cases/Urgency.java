package io.casework.cases;

import io.casework.shared.Keyed;

/** How soon the customer needs an answer. */
public enum Urgency implements Keyed {
    LOW,
    NORMAL,
    HIGH
}
