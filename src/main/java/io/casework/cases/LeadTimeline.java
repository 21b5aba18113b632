package io.casework.cases;

import io.casework.shared.Keyed;

/** When a lead means to buy, at the latest. */
public enum LeadTimeline implements Keyed {
    NOW,
    QUARTER,
    HALF_YEAR,
    YEAR,
    LATER
}
