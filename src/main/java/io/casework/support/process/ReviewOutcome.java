package io.casework.support.process;

import io.casework.shared.Keyed;

/** What a reviewer decided in the form {@code support/review-triage}. */
enum ReviewOutcome implements Keyed {
    CONFIRMED,
    REJECTED,
    SPAM
}
