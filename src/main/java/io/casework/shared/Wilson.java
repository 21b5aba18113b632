package io.casework.shared;

/**
 * How far chance may have moved a share: the score interval of E. B. Wilson (1927), which keeps what it promises of few
 * cases, too, and never leaves 0 to 1.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * @param hits at most {@code cases}
     * @param z of the standard normal distribution, such as 1.96 for both sides and nineteen times in twenty
     * @return 0 without cases
     */
    public static double lower(long hits, long cases, double z) {
        return cases == 0 ? 0 : Math.max(0, centre(hits, cases, z) - spread(hits, cases, z));
    }

    /** @return 1 without cases */
    public static double upper(long hits, long cases, double z) {
        return cases == 0 ? 1 : Math.min(1, centre(hits, cases, z) + spread(hits, cases, z));
    }

    private static double centre(long hits, long cases, double z) {
        return (hits + z * z / 2) / (cases + z * z);
    }

    private static double spread(long hits, long cases, double z) {
        double share = (double) hits / cases;
        return z * Math.sqrt(share * (1 - share) * cases + z * z / 4) / (cases + z * z);
    }
}
