package io.casework.assistant.learning;

/**
 * What of a text a model looks at. Two blocks, each of length one, so that neither drowns the other: words and
 * characters inside words.
 *
 * @param dimensions size of the hashed space, a power of two
 * @param wordLength longest word n-gram, 0 for no words at all
 * @param charsFrom shortest character n-gram
 * @param charsTo longest character n-gram
 * @param minimumTexts a feature seen in fewer training texts is left out
 */
public record FeatureSettings(int dimensions, int wordLength, int charsFrom, int charsTo, int minimumTexts) {

    /** What a message is about. */
    public static final FeatureSettings TOPIC = new FeatureSettings(1 << 16, 2, 3, 5, 2);

    /** Which language a message is written in. */
    public static final FeatureSettings LANGUAGE = new FeatureSettings(1 << 15, 0, 1, 4, 1);

    public FeatureSettings {
        if (Integer.bitCount(dimensions) != 1 || charsFrom < 1 || charsTo < charsFrom) {
            throw new IllegalArgumentException("Not a feature space: " + dimensions);
        }
    }
}
