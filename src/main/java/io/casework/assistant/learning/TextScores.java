package io.casework.assistant.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model thinks of a text.
 *
 * @param ranked every label, most likely first
 */
public record TextScores(List<Score> ranked) {

    /**
     * @param probability calibrated; those of all labels add up to 1
     * @param affinity how much the text looks like this label, whatever the others are like: 0 to 1. Low for every
     *     label when the text is about something else
     */
    public record Score(String label, double probability, double affinity) {}

    static TextScores of(List<String> labels, double[] logits, Temperature temperature) {
        double[] probabilities = temperature.probabilities(logits);
        return new TextScores(IntStream.range(0, logits.length)
                .mapToObj(i -> new Score(labels.get(i), probabilities[i], sigmoid(logits[i])))
                .sorted(Comparator.comparingDouble(Score::probability).reversed())
                .toList());
    }

    public Score best() {
        return ranked.get(0);
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
