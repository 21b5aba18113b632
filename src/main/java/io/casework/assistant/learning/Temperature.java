package io.casework.assistant.learning;

import java.util.List;

/**
 * Softens scores until they mean what they say: of the texts scored 0.8, eight in ten are right.
 *
 * @param value scores are divided by it
 */
record Temperature(double value) {

    private static final double COLDEST = 0.02;
    private static final double HOTTEST = 20;
    private static final int ROUNDS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    static final Temperature NEUTRAL = new Temperature(1);

    /**
     * The temperature that makes the right answers most likely, by golden-section search on a logarithmic scale.
     *
     * @param scores of texts that the model had not seen
     */
    static Temperature fit(List<double[]> scores, int[] answers) {
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        for (int round = 0; round < ROUNDS; round++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(scores, answers, Math.exp(left)) < surprise(scores, answers, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2));
    }

    /** Probabilities that add up to 1. */
    double[] probabilities(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double[] probabilities = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp((scores[i] - highest) / value);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    private static double surprise(List<double[]> scores, int[] answers, double temperature) {
        Temperature tried = new Temperature(temperature);
        double surprise = 0;
        for (int i = 0; i < answers.length; i++) {
            surprise -= Math.log(Math.max(1e-12, tried.probabilities(scores.get(i))[answers[i]]));
        }
        return surprise;
    }
}
