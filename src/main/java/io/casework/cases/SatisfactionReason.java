package io.casework.cases;

import io.casework.shared.Keyed;

/** What a customer was satisfied with, or was not; the score says which. */
public enum SatisfactionReason implements Keyed {
    SPEED,
    SOLVED,
    FRIENDLY,
    KNOWLEDGE,
    EFFORT
}
