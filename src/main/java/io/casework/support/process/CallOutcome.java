package io.casework.support.process;

import io.casework.shared.Keyed;

/** What came of calling a customer, as the form {@code support/call-customer} says it. */
enum CallOutcome implements Keyed {
    REACHED,
    NOT_REACHED,
    WRONG_NUMBER
}
