package io.casework.insights.reasons;

/**
 * How many of some runs are slow, and of all others.
 *
 * @param runs with a value
 * @param slow of them
 * @param others without it
 * @param otherSlow of those
 */
record FourfoldTable(int runs, int slow, int others, int otherSlow) {

    /** Of 95 in 100 intervals the true difference is in them. */
    private static final double Z = 1.959964;

    /** As likely as the one seen counts as seen, whatever the arithmetic rounds. */
    private static final double ROUNDING = 1e-7;

    double share() {
        return (double) slow / runs;
    }

    double otherShare() {
        return (double) otherSlow / others;
    }

    double difference() {
        return share() - otherShare();
    }

    /** The difference that it is at least, by Newcombe's interval of two of Wilson's. */
    double low() {
        return difference()
                - StrictMath.hypot(share() - wilson(runs, slow, -1), wilson(others, otherSlow, 1) - otherShare());
    }

    /** The difference that it is at most. */
    double high() {
        return difference()
                + StrictMath.hypot(wilson(runs, slow, 1) - share(), otherShare() - wilson(others, otherSlow, -1));
    }

    /** How likely tables at least as uneven are when slowness has nothing to do with the value: Fisher's exact test. */
    double chance() {
        int all = runs + others;
        int slowOfAll = slow + otherSlow;
        double[] logs = logFactorials(all);
        double seen = likelihood(slow, slowOfAll, logs) * (1 + ROUNDING);
        double sum = 0;
        for (int each = Math.max(0, slowOfAll - others); each <= Math.min(slowOfAll, runs); each++) {
            double likely = likelihood(each, slowOfAll, logs);
            sum += likely <= seen ? likely : 0;
        }
        return Math.min(1, sum);
    }

    private double likelihood(int slowHere, int slowOfAll, double[] logs) {
        return StrictMath.exp(choose(runs, slowHere, logs)
                + choose(others, slowOfAll - slowHere, logs)
                - choose(runs + others, slowOfAll, logs));
    }

    private static double choose(int from, int some, double[] logs) {
        return logs[from] - logs[some] - logs[from - some];
    }

    private static double[] logFactorials(int most) {
        double[] logs = new double[most + 1];
        for (int i = 2; i <= most; i++) {
            logs[i] = logs[i - 1] + StrictMath.log(i);
        }
        return logs;
    }

    private static double wilson(int of, int some, int side) {
        double share = (double) some / of;
        double square = Z * Z / of;
        double spread = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        return (share + square / 2 + side * spread) / (1 + square);
    }
}
