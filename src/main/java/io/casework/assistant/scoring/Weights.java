package io.casework.assistant.scoring;

import java.util.List;

/**
 * A weight for each cell of each block.
 *
 * @param values block after block
 */
record Weights(List<Block> blocks, int[] starts, float[] values, double intercept) {

    static int[] starts(List<Block> blocks, Columns columns) {
        int[] starts = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            starts[i + 1] = starts[i] + blocks.get(i).size(columns);
        }
        return starts;
    }

    double score(Columns columns, int[] cells) {
        double score = intercept;
        for (int i = 0; i < blocks.size(); i++) {
            score += weight(i, columns, cells);
        }
        return score;
    }

    /** What each column adds to the score; two columns share what they add together. */
    double[] additions(Columns columns, int[] cells) {
        double[] additions = new double[columns.count()];
        for (int i = 0; i < blocks.size(); i++) {
            double half = weight(i, columns, cells) / 2;
            additions[blocks.get(i).first()] += half;
            additions[blocks.get(i).second()] += half;
        }
        return additions;
    }

    private double weight(int block, Columns columns, int[] cells) {
        return values[starts[block] + blocks.get(block).place(columns, cells)];
    }
}
