package io.casework.assistant.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A fitted, calibrated model. Safe for any number of threads; takes any facts, however odd.
 *
 * <p>Its score runs from 0 to 100 and stays comparable when the model is trained anew: 50 are the odds of everything
 * that was trained on, 75 are three times those odds.
 */
public final class Scorecard {

    private static final double RAREST = 0.002;

    private final Columns columns;
    private final Weights weights;
    private final double[] usual;
    private final Calibration calibration;
    private final double share;

    /**
     * @param usual what each column adds on average
     * @param share how often the outcome was positive in training
     */
    Scorecard(Columns columns, Weights weights, double[] usual, Calibration calibration, double share) {
        this.columns = columns;
        this.weights = weights;
        this.usual = usual;
        this.calibration = calibration;
        this.share = share;
    }

    public Rating rate(Facts facts) {
        int[] cells = columns.cells(facts);
        double logit = weights.score(columns, cells);
        double score = score(logit);
        return new Rating(chance(logit), score, score(usualLogit()), share, parts(cells, logit));
    }

    /** Names of the facts that it looks at. */
    public List<String> facts() {
        return columns.all().stream().map(Column::name).toList();
    }

    /** How far the facts lie on the positive side: ranks as the score does, and finer. */
    double logit(Facts facts) {
        return weights.score(columns, columns.cells(facts));
    }

    double chance(double logit) {
        return Math.min(1 - RAREST, Math.max(RAREST, calibration.chance(logit)));
    }

    /**
     * Each fact's part in the way from the usual score to this one, in proportion to what it adds to the logit: the
     * integrated gradients of the score along the straight line between the two.
     */
    private List<Rating.Part> parts(int[] cells, double logit) {
        double[] additions = weights.additions(columns, cells);
        double perLogit = slope(usualLogit(), logit);
        List<Rating.Part> parts = new ArrayList<>();
        for (int column = 0; column < additions.length; column++) {
            double points = (additions[column] - usual[column]) * perLogit;
            parts.add(new Rating.Part(columns.get(column).name(), cells[column] != Column.UNKNOWN, points));
        }
        return parts;
    }

    private double slope(double from, double to) {
        return Math.abs(to - from) < 1e-9 ? 0 : (score(to) - score(from)) / (to - from);
    }

    private double usualLogit() {
        double sum = weights.intercept();
        for (double addition : usual) {
            sum += addition;
        }
        return sum;
    }

    private double score(double logit) {
        double chance = chance(logit);
        double odds = chance / (1 - chance) * (1 - share) / share;
        return 100 * odds / (1 + odds);
    }

    Columns columns() {
        return columns;
    }

    Weights weights() {
        return weights;
    }

    double[] usual() {
        return usual;
    }

    Calibration calibration() {
        return calibration;
    }

    double share() {
        return share;
    }
}
