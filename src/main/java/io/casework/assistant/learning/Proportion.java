package io.casework.assistant.learning;

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
        return cases == 0 ? 0 : Math.max(0, centre() - spread());
    }

    /** Wilson's upper bound; 1 without cases. */
    public double upper() {
        return cases == 0 ? 1 : Math.min(1, centre() + spread());
    }

    private double centre() {
        return (hits + Z * Z / 2) / (cases + Z * Z);
    }

    private double spread() {
        double share = (double) hits / cases;
        return Z * Math.sqrt(share * (1 - share) * cases + Z * Z / 4) / (cases + Z * Z);
    }
}
