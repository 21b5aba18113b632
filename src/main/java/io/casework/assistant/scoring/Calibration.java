package io.casework.assistant.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From scores to chances that mean what they say: rising steps fitted to what happened (isotonic regression), joined by
 * straight lines.
 *
 * @param scores ascending
 * @param chances rising with them
 */
record Calibration(double[] scores, double[] chances) {

    private static final int SMALLEST_STEP = 10;
    private static final int MOST_STEPS = 100;

    private record Step(double score, double positive, double weight) {

        double chance() {
            return positive / weight;
        }

        Step and(Step next) {
            double sum = weight + next.weight;
            return new Step((score * weight + next.score * next.weight) / sum, positive + next.positive, sum);
        }
    }

    /** @param scores of rows that the model had not seen */
    static Calibration fit(double[] scores, Rows rows) {
        List<Step> rising = new ArrayList<>();
        for (Step step : steps(scores, rows)) {
            Step last = step;
            while (!rising.isEmpty() && rising.get(rising.size() - 1).chance() >= last.chance()) {
                last = rising.remove(rising.size() - 1).and(last);
            }
            rising.add(last);
        }
        return new Calibration(
                rising.stream().mapToDouble(Step::score).toArray(),
                rising.stream().mapToDouble(Step::chance).toArray());
    }

    double chance(double score) {
        int place = Arrays.binarySearch(scores, score);
        int above = place >= 0 ? place : -place - 1;
        if (above == 0 || above == scores.length) {
            return chances[Math.min(above, scores.length - 1)];
        }
        double way = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return chances[above - 1] + way * (chances[above] - chances[above - 1]);
    }

    static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Neighbours together until there are enough to speak of a share; those that score the same always. */
    private static List<Step> steps(double[] scores, Rows rows) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> scores[row]))
                .mapToInt(row -> row)
                .toArray();
        double enough = Math.max(SMALLEST_STEP, rows.totalWeight() / (double) MOST_STEPS);
        List<Step> steps = new ArrayList<>();
        Step open = new Step(0, 0, 0);
        for (int i = 0; i < order.length; i++) {
            open = open.and(step(scores, rows, order[i]));
            boolean last = i + 1 == order.length;
            if (last || (open.weight() >= enough && scores[order[i]] != scores[order[i + 1]])) {
                steps.add(open);
                open = new Step(0, 0, 0);
            }
        }
        return steps;
    }

    private static Step step(double[] scores, Rows rows, int row) {
        int weight = rows.weight(row);
        return new Step(scores[row], rows.isPositive(row) ? weight : 0, weight);
    }
}
