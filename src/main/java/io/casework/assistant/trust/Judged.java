package io.casework.assistant.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A classification that a person judged, chosen for it without regard to its confidence.
 *
 * @param label what it is about; null when it is none of our business
 */
record Judged(String intent, double confidence, Instant createdAt, @Nullable String label) {

    boolean isRight() {
        return intent.equals(label);
    }
}
