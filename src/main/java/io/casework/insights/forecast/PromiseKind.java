package io.casework.insights.forecast;

import io.casework.shared.Keyed;

/** What was promised to a customer. */
public enum PromiseKind implements Keyed {
    FIRST_RESPONSE,
    SOLUTION
}
