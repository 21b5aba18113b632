package io.casework.assistant.learning;

import io.casework.shared.Wilson;

/**
 * A share of cases, and how far chance may have moved it.
 *
 * @param hits at most {@code cases}
 */
public record Proportion(int hits, int cases) {

    /** One-sided, nine times in ten. */
    private static final double Z = 1.28;

    public Proportion {
        if (hits < 0 || hits > cases) {
            throw new IllegalArgumentException(hits + " of " + cases);
        }
    }

    public Proportion plus(boolean hit) {
        return new Proportion(hits + (hit ? 1 : 0), cases + 1);
    }

    /** Wilson's lower bound; 0 without cases. */
    public double lower() {
        return Wilson.lower(hits, cases, Z);
    }

    /** Wilson's upper bound; 1 without cases. */
    public double upper() {
        return Wilson.upper(hits, cases, Z);
    }
}
