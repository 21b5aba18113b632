package io.casework.assistant.scoring;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Observations as cells of columns. */
record Rows(int[][] cells, boolean[] positive, int[] weights) {

    static Rows of(List<Observation> observations, Columns columns) {
        int[][] cells = new int[observations.size()][];
        boolean[] positive = new boolean[cells.length];
        int[] weights = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            Observation observation = observations.get(row);
            cells[row] = columns.cells(observation.facts());
            positive[row] = observation.positive();
            weights[row] = observation.weight();
        }
        return new Rows(cells, positive, weights);
    }

    Rows where(IntPredicate wanted) {
        int[] kept = IntStream.range(0, count()).filter(wanted).toArray();
        int[][] keptCells = new int[kept.length][];
        boolean[] keptPositive = new boolean[kept.length];
        int[] keptWeights = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptCells[i] = cells[kept[i]];
            keptPositive[i] = positive[kept[i]];
            keptWeights[i] = weights[kept[i]];
        }
        return new Rows(keptCells, keptPositive, keptWeights);
    }

    int count() {
        return cells.length;
    }

    int[] cells(int row) {
        return cells[row];
    }

    boolean isPositive(int row) {
        return positive[row];
    }

    int weight(int row) {
        return weights[row];
    }

    int totalWeight() {
        return IntStream.of(weights).sum();
    }

    /** How often the outcome was positive. */
    double share() {
        int sum = IntStream.range(0, count())
                .filter(this::isPositive)
                .map(this::weight)
                .sum();
        return (double) sum / totalWeight();
    }
}
