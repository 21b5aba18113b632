package io.casework.assistant.providers;

import io.casework.shared.Keyed;
import java.util.Set;

/** How a call of a provider ended. */
public enum CallOutcome implements Keyed {
    ANSWERED,

    /** Its first answer had the wrong form, the second the right one. */
    REPAIRED,

    /** No answer had the right form. */
    INVALID,

    /** The answer said something that may not be said. */
    UNSAFE,
    TIMEOUT,
    RATE_LIMITED,

    /** The provider does not want the request: a wrong key, an unknown model. */
    REFUSED,

    /** The provider broke. */
    FAILED,
    UNREACHABLE,

    /** Who asked went away while the answer was written. */
    ABANDONED,

    /** Not asked: enough questions of this node are on their way. */
    BUSY,

    /** Not asked: it failed too often, or asked to be left alone. */
    PAUSED,

    /** Not asked: the money or the tokens of today are spent. */
    OVER_BUDGET;

    private static final Set<CallOutcome> TRANSIENT = Set.of(RATE_LIMITED, FAILED, UNREACHABLE);
    private static final Set<CallOutcome> BROKEN = Set.of(TIMEOUT, RATE_LIMITED, REFUSED, FAILED, UNREACHABLE, INVALID);

    boolean mayBeTriedAgain() {
        return TRANSIENT.contains(this);
    }

    /** Whether it speaks against the provider's health. */
    boolean isBreakdown() {
        return BROKEN.contains(this);
    }
}
