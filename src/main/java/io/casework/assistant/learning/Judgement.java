package io.casework.assistant.learning;

/** What a model said about a text whose label is known. */
public record Judgement(String label, TextScores scores) {

    public boolean isRight() {
        return scores.best().label().equals(label);
    }

    public double confidence() {
        return scores.best().probability();
    }
}
