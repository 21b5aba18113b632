package io.casework.messaging.mailbox;

import io.casework.cases.Message;
import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param reason for whoever looks for it, when it is not on file
 */
record Outcome(State state, @Nullable String reason, @Nullable String caseNumber, @Nullable String messageId) {

    enum State implements Keyed {
        /** Not on file yet. */
        RECEIVED,
        /** On a case. */
        FILED,
        /** A copy of another one. */
        DUPLICATE,
        /** A machine's answer that belongs nowhere; kept in the inbox. */
        IGNORED,
        /** Our own. */
        REFUSED,
        /** Could not be filed; kept in the inbox for somebody to look at. */
        PARKED,
        /** Was parked, and an operator decided that it goes nowhere. */
        DISCARDED
    }

    static Outcome filed(Message message) {
        return new Outcome(State.FILED, null, message.caseNumber(), message.id());
    }

    static Outcome ignored(String reason) {
        return new Outcome(State.IGNORED, reason, null, null);
    }

    static Outcome refused(String reason) {
        return new Outcome(State.REFUSED, reason, null, null);
    }
}
