package io.casework.assistant.scoring;

import java.util.List;

/** Scores of rows by weights that were fitted without them. */
final class Folds {

    private static final int MANY_ROWS = 10_000;

    private final Columns columns;
    private final Rows rows;
    private final int[] folds;
    private final int count;

    /** Deals the positive and the negative rows out in turn, so that every fold has its share of both. */
    Folds(Columns columns, Rows rows) {
        this.columns = columns;
        this.rows = rows;
        this.count = rows.count() > MANY_ROWS ? 3 : 5;
        this.folds = new int[rows.count()];
        int[] dealt = new int[2];
        for (int row = 0; row < folds.length; row++) {
            folds[row] = dealt[rows.isPositive(row) ? 1 : 0]++ % count;
        }
    }

    double[] scores(List<Block> blocks, double cost) {
        double[] scores = new double[rows.count()];
        WeightFit fit = new WeightFit(columns, blocks);
        for (int fold = 0; fold < count; fold++) {
            int left = fold;
            Weights weights = fit.fit(rows.where(row -> folds[row] != left), cost);
            for (int row = 0; row < scores.length; row++) {
                if (folds[row] == fold) {
                    scores[row] = weights.score(columns, rows.cells(row));
                }
            }
        }
        return scores;
    }
}
