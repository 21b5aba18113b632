package io.casework.assistant.learning;

import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the gate looked at.
 *
 * @param value what was measured
 * @param limit what it is held against
 * @param detail which label or group it is about, when it is about one
 */
public record Finding(Check check, boolean passed, double value, double limit, @Nullable String detail) {

    /** What a challenger has to show. */
    public enum Check implements Keyed {
        /** The chance that a challenger which is as good would lose so clearly; small speaks against it. */
        NOT_WORSE,
        /** Expected calibration error on texts that it had not seen. */
        CALIBRATED,
        /** The largest loss of accuracy within one group of labels. */
        NO_GROUP_LOST,
        /** Its accuracy on the shipped examples, as a share of the champion's. */
        SEEDS_KEPT,
        /** How far the mix of what it says has moved (population stability index). */
        SAME_MIX
    }

    public static Finding atLeast(Check check, double value, double limit, @Nullable String detail) {
        return new Finding(check, value >= limit, value, limit, detail);
    }

    public static Finding atMost(Check check, double value, double limit, @Nullable String detail) {
        return new Finding(check, value <= limit, value, limit, detail);
    }
}
