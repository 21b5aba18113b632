package io.casework.assistant.learning;

import java.util.Arrays;

/** The features of one text: places in ascending order, and their values. */
record SparseVector(int[] places, float[] values) {

    static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

    int size() {
        return places.length;
    }

    /** This vector stretched to length one; without the places that are zero. */
    SparseVector normalised() {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return squares == 0 ? EMPTY : withoutZeros((float) Math.sqrt(squares));
    }

    SparseVector plus(SparseVector other) {
        int[] joined = new int[size() + other.size()];
        float[] sums = new float[joined.length];
        int length = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); length++) {
            boolean mine = j == other.size() || (i < size() && places[i] <= other.places[j]);
            boolean theirs = i == size() || (j < other.size() && other.places[j] <= places[i]);
            joined[length] = mine ? places[i] : other.places[j];
            sums[length] = (mine ? values[i++] : 0) + (theirs ? other.values[j++] : 0);
        }
        return new SparseVector(Arrays.copyOf(joined, length), Arrays.copyOf(sums, length));
    }

    private SparseVector withoutZeros(float divisor) {
        int[] kept = new int[size()];
        float[] scaled = new float[size()];
        int length = 0;
        for (int i = 0; i < size(); i++) {
            if (values[i] != 0) {
                kept[length] = places[i];
                scaled[length++] = values[i] / divisor;
            }
        }
        return new SparseVector(Arrays.copyOf(kept, length), Arrays.copyOf(scaled, length));
    }
}
