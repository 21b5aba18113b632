package io.casework.assistant.learning;

/**
 * A word and how much it speaks for a label.
 *
 * @param weight in logits; comparable within one explanation
 */
public record WordWeight(String word, double weight) {}
