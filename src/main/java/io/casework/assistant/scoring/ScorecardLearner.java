package io.casework.assistant.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Learns how likely an outcome is. The same observations in the same order give the same model, bit for bit.
 *
 * <p>Every choice is made on rows that the model had not seen: how small the weights are kept, whether pairs of facts
 * help, and the calibration.
 */
public final class ScorecardLearner {

    private static final double[] COSTS = {0.05, 0.3};
    private static final int ENOUGH_TO_CHOOSE = 8_000;

    /** Fits and calibrates. */
    public LearnedScorecard learn(List<Observation> observations) {
        Columns columns = Columns.learn(observations);
        Rows rows = Rows.of(observations, columns);
        if (rows.share() <= 0 || rows.share() >= 1) {
            throw new IllegalArgumentException("Nothing to tell apart: every outcome is the same.");
        }
        double cost = bestCost(columns, rows);
        Unseen unseen = withPairsIfTheyHelp(columns, rows, cost);
        return learned(columns, rows, cost, unseen);
    }

    private record Unseen(List<Block> blocks, double[] scores) {}

    private static double bestCost(Columns columns, Rows rows) {
        Rows some = rows.where(row -> row < ENOUGH_TO_CHOOSE);
        Folds folds = new Folds(columns, some);
        double best = COSTS[0];
        double least = Double.MAX_VALUE;
        for (double cost : COSTS) {
            double surprise = surprise(folds.scores(Block.singles(columns), cost), some);
            if (surprise < least) {
                least = surprise;
                best = cost;
            }
        }
        return best;
    }

    private static Unseen withPairsIfTheyHelp(Columns columns, Rows rows, double cost) {
        Folds folds = new Folds(columns, rows);
        List<Block> singles = Block.singles(columns);
        double[] alone = folds.scores(singles, cost);
        List<Block> pairs = new PairSearch(columns, rows, alone).find();
        if (pairs.isEmpty()) {
            return new Unseen(singles, alone);
        }
        List<Block> all = Stream.concat(singles.stream(), pairs.stream()).toList();
        double[] together = folds.scores(all, cost);
        return surprise(together, rows) < surprise(alone, rows)
                ? new Unseen(all, together)
                : new Unseen(singles, alone);
    }

    private static LearnedScorecard learned(Columns columns, Rows rows, double cost, Unseen unseen) {
        Weights weights = new WeightFit(columns, unseen.blocks()).fit(rows, cost);
        Calibration calibration = Calibration.fit(unseen.scores(), rows);
        Scorecard card = new Scorecard(columns, weights, usual(columns, weights, rows), calibration, rows.share());
        List<Forecast> forecasts = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            double score = unseen.scores()[row];
            forecasts.add(new Forecast(score, card.chance(score), rows.isPositive(row), rows.weight(row)));
        }
        return new LearnedScorecard(card, forecasts);
    }

    private static double[] usual(Columns columns, Weights weights, Rows rows) {
        double[] sums = new double[columns.count()];
        for (int row = 0; row < rows.count(); row++) {
            double[] additions = weights.additions(columns, rows.cells(row));
            for (int column = 0; column < sums.length; column++) {
                sums[column] += additions[column] * rows.weight(row);
            }
        }
        double total = rows.totalWeight();
        return Arrays.stream(sums).map(sum -> sum / total).toArray();
    }

    private static double surprise(double[] scores, Rows rows) {
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            double chance = Calibration.logistic(rows.isPositive(row) ? scores[row] : -scores[row]);
            sum -= rows.weight(row) * Math.log(Math.max(1e-12, chance));
        }
        return sum;
    }
}
