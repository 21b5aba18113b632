package io.casework.assistant.learning;

import java.util.List;

/**
 * One line through the feature space for each label, kept in one byte a weight.
 *
 * @param steps what one unit of a byte is worth, by label
 * @param offsets the score of an empty text, by label
 * @param bytes weights by place, then label
 */
record LinearWeights(List<String> labels, float[] steps, float[] offsets, byte[] bytes) {

    private static final int MOST = 127;

    /** Rounds each label's weights to 255 steps. */
    static LinearWeights rounded(List<String> labels, float[] offsets, float[][] weightsByLabel) {
        int places = weightsByLabel[0].length;
        byte[] bytes = new byte[places * labels.size()];
        float[] steps = new float[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            steps[label] = largest(weightsByLabel[label]) / MOST;
            for (int place = 0; place < places; place++) {
                bytes[place * labels.size() + label] = (byte) Math.round(weightsByLabel[label][place] / steps[label]);
            }
        }
        return new LinearWeights(labels, steps, offsets, bytes);
    }

    /** How far the text lies on each label's side: the logit of a one-vs-rest classifier. */
    double[] scores(SparseVector vector) {
        double[] scores = new double[labels.size()];
        for (int i = 0; i < vector.size(); i++) {
            addPlace(vector.places()[i] * labels.size(), vector.values()[i], scores);
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] = scores[label] * steps[label] + offsets[label];
        }
        return scores;
    }

    /** What the vector adds to one label's score. */
    double contribution(SparseVector vector, int label) {
        return scores(vector)[label] - offsets[label];
    }

    private void addPlace(int start, float value, double[] sums) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += value * bytes[start + label];
        }
    }

    private static float largest(float[] weights) {
        float largest = Float.MIN_NORMAL;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }
}
