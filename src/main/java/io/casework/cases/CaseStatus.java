package io.casework.cases;

import io.casework.shared.Keyed;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a case stands. {@link CaseLifecycle} moves it. */
public enum CaseStatus implements Keyed {
    /** Being triaged. */
    NEW,
    /** With us. */
    OPEN,
    /** The customer has to answer. */
    WAITING,
    /** Answered; the customer's reply reopens it until it is closed. */
    RESOLVED,
    CLOSED,
    /** Refused in the review of its triage. */
    REJECTED,
    WITHDRAWN,
    /** Goes on as part of another case. */
    MERGED;

    /** The statuses in which somebody may still work on the case. */
    public static final Set<CaseStatus> ACTIVE = Set.copyOf(EnumSet.of(NEW, OPEN, WAITING, RESOLVED));

    /** Whether a message of the customer is what the case waits for, or wakes it up. */
    boolean awaitsCustomer() {
        return this == WAITING || this == RESOLVED;
    }

    /** The event that a customer's message is for a case in this status; a new case has nobody to tell yet. */
    Optional<Object> tellOfMessage(String number, String messageId) {
        if (awaitsCustomer()) {
            return Optional.of(new CustomerReplied(number, messageId));
        }
        return this == OPEN ? Optional.of(new CustomerWroteAgain(number, messageId)) : Optional.empty();
    }

    public boolean isEnded() {
        return !ACTIVE.contains(this);
    }
}
