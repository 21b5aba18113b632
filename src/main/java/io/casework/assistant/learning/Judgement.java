package io.casework.assistant.learning;

/** What a model said about a text whose label is known. */
public record Judgement(String label, TextScores scores) {

    public boolean isRight() {
        return said().equals(label);
    }

    /** The label that it found most likely. */
    public String said() {
        return scores.best().label();
    }

    public double confidence() {
        return scores.best().probability();
    }
}
