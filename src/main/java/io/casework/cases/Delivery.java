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
        NOT_SENT
    }

    public static Delivery notSent(String detail) {
        return new Delivery(State.NOT_SENT, detail);
    }
}
