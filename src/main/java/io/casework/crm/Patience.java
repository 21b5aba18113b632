package io.casework.crm;

import io.casework.engine.StepCall;
import io.casework.engine.StepUnavailable;
import java.time.Duration;

/** How long a case waits for an answer of the CRM that it can do without. */
final class Patience {

    static final int LAST_ATTEMPT = 3;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private Patience() {}

    static void throwIfWorthWaiting(StepUnavailable away, StepCall call) {
        Duration wish = away.retryAfter();
        boolean soon = wish == null || wish.compareTo(LONGEST_WAIT) <= 0;
        if (soon && call.attempt() < LAST_ATTEMPT) {
            throw away;
        }
    }
}
