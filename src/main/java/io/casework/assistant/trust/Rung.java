package io.casework.assistant.trust;

import java.time.Instant;

/**
 * Where a step stands for an intent.
 *
 * @param held a person chose it: it rises by a person only
 * @param changedAt evidence counts from here
 * @param changedBy id of the user, or the product
 */
record Rung(TrustStep step, String intent, TrustLevel level, boolean held, Instant changedAt, String changedBy) {

    static Rung atStart(TrustStep step, String intent, TrustLevel start) {
        return new Rung(step, intent, start.atMost(step.most()), false, Instant.EPOCH, "system");
    }
}
