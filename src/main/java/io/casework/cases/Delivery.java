package io.casework.cases;

import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * How far a message got.
 *
 * @param detail for an agent, in words; such as why it was not sent
 */
public record Delivery(State state, @Nullable String detail) {

    public static final Delivery RECEIVED = new Delivery(State.RECEIVED, null);
    public static final Delivery QUEUED = new Delivery(State.QUEUED, null);
    public static final Delivery SENT = new Delivery(State.SENT, null);

    public enum State implements Keyed {
        RECEIVED,
        QUEUED,
        SENT,
        NOT_SENT,
        FAILED,
        BOUNCED;

        /** Whether the customer does not have it and nobody is trying. */
        public boolean isLost() {
            return this == NOT_SENT || this == FAILED || this == BOUNCED;
        }
    }

    /** @param detail why it waits, such as what the mail server said last */
    public static Delivery queued(String detail) {
        return new Delivery(State.QUEUED, detail);
    }

    public static Delivery notSent(String detail) {
        return new Delivery(State.NOT_SENT, detail);
    }

    /** The mail server took it for none of ours to carry, or nobody answered for days. */
    public static Delivery failed(String detail) {
        return new Delivery(State.FAILED, detail);
    }

    /** The mail server took it, and somebody behind it sent it back. */
    public static Delivery bounced(String detail) {
        return new Delivery(State.BOUNCED, detail);
    }
}
