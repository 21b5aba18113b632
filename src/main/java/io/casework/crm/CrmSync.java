package io.casework.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How bringing cases to one connection stands.
 *
 * @param pausedAt when an administrator paused it; null when it is not paused
 * @param pausedBy id of who did
 * @param heldUntil until when the system is left alone after it failed; null when it works
 * @param heldReason why; no personal data
 * @param failures how often in a row the system as a whole failed
 */
public record CrmSync(
        String connectionId,
        @Nullable Instant pausedAt,
        @Nullable String pausedBy,
        @Nullable Instant heldUntil,
        @Nullable String heldReason,
        int failures) {

    static CrmSync untroubled(String connectionId) {
        return new CrmSync(connectionId, null, null, null, null, 0);
    }

    boolean mayBeCalled(Instant now) {
        return pausedAt == null && (heldUntil == null || !now.isBefore(heldUntil));
    }

    /** Whether one push is to show that it works again before the others follow. */
    boolean isDoubtful() {
        return failures > 0;
    }
}
