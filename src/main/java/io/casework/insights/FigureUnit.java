package io.casework.insights;

import io.casework.shared.Keyed;

/** What a figure is counted in. */
public enum FigureUnit implements Keyed {
    CASES,
    HOURS,
    /** 0 to 1. */
    SHARE,
    PER_CASE,
    /** 1 to 5. */
    POINTS
}
