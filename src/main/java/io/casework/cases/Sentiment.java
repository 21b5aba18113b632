package io.casework.cases;

import io.casework.shared.Keyed;

/** How the customer sounds. */
public enum Sentiment implements Keyed {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
