package io.casework.assistant.learning;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fitted, calibrated model. Safe for any number of threads; takes any text, however long or odd. */
public final class TextModel {

    private final FeatureSpace space;
    private final LinearWeights weights;
    private final Temperature temperature;

    TextModel(FeatureSpace space, LinearWeights weights, Temperature temperature) {
        this.space = space;
        this.weights = weights;
        this.temperature = temperature;
    }

    public List<String> labels() {
        return weights.labels();
    }

    public TextScores score(String text) {
        return TextScores.of(labels(), logits(text), temperature);
    }

    /** The words of the text that speak most for the label, strongest first. */
    public List<WordWeight> explain(String text, String label, int limit) {
        int index = labels().indexOf(label);
        UnaryOperator<String> stem = space.stemmer(text);
        return Tokens.of(text).stream()
                .distinct()
                .map(word -> new WordWeight(word, weights.contribution(space.vector(List.of(word), stem), index)))
                .filter(word -> word.weight() > 0)
                .sorted(Comparator.comparingDouble(WordWeight::weight).reversed())
                .limit(limit)
                .toList();
    }

    /** How far the text lies on each label's side. */
    double[] logits(String text) {
        return weights.scores(space.vector(text));
    }

    FeatureSpace space() {
        return space;
    }

    LinearWeights weights() {
        return weights;
    }

    Temperature temperature() {
        return temperature;
    }
}
