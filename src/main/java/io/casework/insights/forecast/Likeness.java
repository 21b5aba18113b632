package io.casework.insights.forecast;

import io.casework.shared.Keyed;

/** Which cases a case is compared with: the most alike of which there are enough. */
public enum Likeness implements Keyed {
    TEAM_AND_CATEGORY,
    TEAM,
    ALL
}
