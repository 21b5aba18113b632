package io.casework.crm.sap;

import java.time.Duration;

/** What a refusal of SAP asks of us. */
enum FaultKind {

    /** We are not let in, and trying again would lock the user: somebody has to look at the set-up. */
    SIGN_IN_REFUSED(1, Duration.ZERO),

    /** We are let in, but not to this. */
    NOT_ALLOWED(1, Duration.ZERO),

    /** The service is not there, or what stands before it does not let us through as it should. */
    NOT_SET_UP(1, Duration.ZERO),

    /** A change was not taken with a token that was fetched for it a moment ago: a session was lost on the way. */
    SESSION_LOST(1, Duration.ZERO),

    /** Too many calls. Nothing was done. */
    BUSY(3, Duration.ofSeconds(1)),

    /** Somebody is at the record right now. Nothing was done. */
    LOCKED(4, Duration.ofMillis(500)),

    /** Nobody was reached. Nothing was done. */
    UNREACHED(3, Duration.ofMillis(400)),

    /** It did not answer, or something on the way did in its place; whether it did what was asked is not known. */
    AWAY(3, Duration.ofMillis(400)),

    /** It broke over the call; whether it did what was asked is not known, and another try at once would break, too. */
    BROKEN(1, Duration.ZERO),

    /** Our own earlier call may still be creating the record. */
    PENDING(1, Duration.ZERO),

    /** There is no such record. */
    GONE(1, Duration.ZERO),

    /** Several records are meant. */
    AMBIGUOUS(1, Duration.ZERO),

    /** Somebody changed the record since it was read. */
    CHANGED_MEANWHILE(1, Duration.ZERO),

    /** It changes nothing without being told which version is meant. */
    VERSION_DEMANDED(1, Duration.ZERO),

    /** Data: the same will be refused again. */
    REJECTED(1, Duration.ZERO);

    private final int tries;
    private final Duration firstPause;

    FaultKind(int tries, Duration firstPause) {
        this.tries = tries;
        this.firstPause = firstPause;
    }

    /** How often a call is made at most, while its caller waits. */
    int tries() {
        return tries;
    }

    /** Before the second try; twice as long before each one after. */
    Duration firstPause() {
        return firstPause;
    }

    /** Whether what was asked may have been done nevertheless. */
    boolean isOfUnknownOutcome() {
        return this == AWAY || this == BROKEN;
    }

    /** Whether reading the record anew is the way on. */
    boolean isStale() {
        return this == CHANGED_MEANWHILE || this == VERSION_DEMANDED;
    }

    /** Whether a step may succeed later without anybody doing anything. */
    boolean passes() {
        return switch (this) {
            case SESSION_LOST, BUSY, LOCKED, UNREACHED, AWAY, BROKEN, PENDING, CHANGED_MEANWHILE -> true;
            default -> false;
        };
    }

    /** Whether it speaks against the connection, not against one call. */
    boolean isBreakdown() {
        return switch (this) {
            case SIGN_IN_REFUSED, SESSION_LOST, UNREACHED, AWAY, BUSY -> true;
            default -> false;
        };
    }
}
