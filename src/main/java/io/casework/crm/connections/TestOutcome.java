package io.casework.crm.connections;

import io.casework.shared.Keyed;

/** From the best to the worst. */
public enum TestOutcome implements Keyed {
    OK,
    WARNING,
    FAILURE
}
