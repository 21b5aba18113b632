package io.casework.crm.salesforce;

import java.time.Duration;

/**
 * What a refusal of Salesforce asks of us. It goes by the code in the answer, not by its status: a locked row comes as 400
 * and as 500.
 */
enum FaultKind {

    /** Another token may do; asked once. */
    SESSION_DEAD(1, Duration.ZERO),

    /** We are not let in, and trying again does not change that: somebody has to look at the set-up. */
    SIGN_IN_REFUSED(1, Duration.ZERO),

    /** The org, or what we want of it, is not set up for us: its edition, the version, a missing object or field. */
    NOT_SET_UP(1, Duration.ZERO),

    /** The calls of the last 24 hours are used up. */
    QUOTA_USED_UP(1, Duration.ZERO),

    /** Too many calls at once take long. Nothing was done. */
    BUSY(3, Duration.ofSeconds(2)),

    /** Somebody else writes the record right now. Nothing was done. */
    LOCKED(4, Duration.ofMillis(500)),

    /** It broke, did not answer or could not be reached; whether it did what was asked is not known. */
    AWAY(3, Duration.ofMillis(400)),

    /** The org is gone, or seems so for a moment. */
    ORG_EXPIRED(2, Duration.ofSeconds(1)),

    /** A query can't go on where it stopped; it has to begin again. */
    CURSOR_GONE(1, Duration.ZERO),

    /** A duplicate rule has found records like this one. */
    LIKE_ANOTHER(1, Duration.ZERO),

    /** Another record has the value that only one may have. */
    VALUE_TAKEN(1, Duration.ZERO),

    /** An external id stands on several records; none was changed. */
    AMBIGUOUS(1, Duration.ZERO),

    /** The record is deleted, or there is none. */
    GONE(1, Duration.ZERO),

    /** Somebody changed the record since the caller read it. */
    CHANGED_MEANWHILE(1, Duration.ZERO),

    /** Nothing is wrong with this one; it was undone because of another in the same transaction. */
    UNDONE(1, Duration.ZERO),

    /** Data or rights: the same will be refused again. */
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

    /** Whether the call certainly did nothing, so that it may be repeated whatever it is. */
    boolean isWithoutEffect() {
        return this == BUSY || this == LOCKED;
    }

    /** Whether a step may succeed later without anybody doing anything. */
    boolean passes() {
        return switch (this) {
            case QUOTA_USED_UP, BUSY, LOCKED, AWAY, ORG_EXPIRED, CURSOR_GONE, SESSION_DEAD -> true;
            default -> false;
        };
    }

    /** Whether it speaks against the connection, not against one call. */
    boolean isBreakdown() {
        return switch (this) {
            case AWAY, ORG_EXPIRED, QUOTA_USED_UP, SIGN_IN_REFUSED, SESSION_DEAD -> true;
            default -> false;
        };
    }
}
