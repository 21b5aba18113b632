package io.casework.assistant.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers, cut into stretches that hold about as many training values each.
 *
 * @param edges ascending; a number on an edge belongs to the upper stretch
 */
record AmountColumn(String name, double[] edges) implements Column {

    private static final int FINEST = 64;
    private static final List<Integer> GROUPINGS = List.of(FINEST, 16, 4);

    /** @param values that training saw, in any order */
    static AmountColumn learn(String name, double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        return new AmountColumn(name, distinct.length <= FINEST ? between(distinct) : quantiles(sorted));
    }

    @Override
    public int cells() {
        return edges.length + 2;
    }

    @Override
    public int cellOf(Facts facts) {
        Double amount = facts.amounts().get(name);
        if (amount == null) {
            return UNKNOWN;
        }
        int place = Arrays.binarySearch(edges, amount);
        return 1 + (place >= 0 ? place + 1 : -place - 1);
    }

    @Override
    public int group(int cell, int groups) {
        int known = cells() - 1;
        return cell == UNKNOWN || known <= groups ? cell : 1 + (cell - 1) * groups / known;
    }

    @Override
    public int groupedCells(int groups) {
        return Math.min(cells(), groups + 1);
    }

    @Override
    public List<Integer> groupings() {
        return GROUPINGS;
    }

    private static double[] between(double[] distinct) {
        double[] edges = new double[Math.max(0, distinct.length - 1)];
        Arrays.setAll(edges, i -> distinct[i] + (distinct[i + 1] - distinct[i]) / 2);
        return edges;
    }

    private static double[] quantiles(double[] sorted) {
        double[] edges = new double[FINEST - 1];
        Arrays.setAll(edges, i -> sorted[(int) ((i + 1L) * sorted.length / FINEST)]);
        return Arrays.stream(edges).filter(edge -> edge > sorted[0]).distinct().toArray();
    }
}
