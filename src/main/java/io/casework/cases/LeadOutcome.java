package io.casework.cases;

import io.casework.shared.Keyed;

/** How a lead ended. */
public enum LeadOutcome implements Keyed {
    WON,
    LOST,
    DISQUALIFIED,
    /** Goes on as part of a lead that we knew already. */
    DUPLICATE
}
