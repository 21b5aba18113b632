package io.casework.assistant;

import io.casework.shared.Keyed;

/** What the local scorecards say; the key is also the kind of a stored model and the name of its examples' file. */
enum ScorecardKind implements Keyed {
    LEAD,
    CHURN
}
