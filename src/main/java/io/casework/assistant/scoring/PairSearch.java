package io.casework.assistant.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for two facts that say more together than each on its own. It looks at what the model without pairs gets wrong:
 * when the mistakes in a cell of two columns lean to one side by more than chance, the pair explains something.
 */
final class PairSearch {

    private static final int SEARCHED_GROUPS = 8;
    private static final List<Integer> GROUPINGS = List.of(8, 32);
    private static final int MOST_PAIRS = 10;

    private final Columns columns;
    private final Rows rows;
    private final double[] chances;

    private record Found(int first, int second, double surplus) {}

    /** @param scores of a model without pairs that had not seen the rows */
    PairSearch(Columns columns, Rows rows, double[] scores) {
        this.columns = columns;
        this.rows = rows;
        this.chances = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            chances[row] = Calibration.logistic(scores[row]);
        }
    }

    /** Blocks for the best pairs, if any. */
    List<Block> find() {
        List<Found> all = new ArrayList<>();
        for (int first = 0; first < columns.count(); first++) {
            for (int second = first + 1; second < columns.count(); second++) {
                all.add(new Found(first, second, surplus(new Block(first, second, SEARCHED_GROUPS))));
            }
        }
        return all.stream()
                .filter(pair -> pair.surplus() > 0)
                .sorted(Comparator.comparingDouble(Found::surplus).reversed())
                .limit(MOST_PAIRS)
                .flatMap(pair -> GROUPINGS.stream().map(groups -> new Block(pair.first(), pair.second(), groups)))
                .toList();
    }

    /** The sum over the cells of squared mistakes, each relative to its variance, less what chance alone makes of it. */
    private double surplus(Block pair) {
        double[] mistakes = new double[pair.size(columns)];
        double[] variances = new double[mistakes.length];
        for (int row = 0; row < chances.length; row++) {
            int place = pair.place(columns, rows.cells(row));
            mistakes[place] += rows.weight(row) * ((rows.isPositive(row) ? 1 : 0) - chances[row]);
            variances[place] += rows.weight(row) * chances[row] * (1 - chances[row]);
        }
        double surplus = 0;
        for (int place = 0; place < mistakes.length; place++) {
            surplus += (mistakes[place] * mistakes[place] - 2 * variances[place]) / (variances[place] + 1);
        }
        return surplus;
    }
}
