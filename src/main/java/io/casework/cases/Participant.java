package io.casework.cases;

import io.casework.customers.Customer;
import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote or did something.
 *
 * @param id of the user, the customer or the token; null for the product itself
 */
public record Participant(Kind kind, @Nullable String id, String name) {

    /** The product acting by itself. */
    public static final Participant SYSTEM = new Participant(Kind.SYSTEM, null, Actor.SYSTEM.name());

    /** The assistant's models. */
    public static final Participant ASSISTANT = new Participant(Kind.ASSISTANT, null, "Assistant");

    public enum Kind implements Keyed {
        CUSTOMER,
        AGENT,
        SYSTEM,
        ASSISTANT
    }

    public static Participant of(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> new Participant(Kind.AGENT, actor.id(), actor.name());
            case TOKEN -> new Participant(Kind.SYSTEM, actor.id(), actor.name());
            case SYSTEM -> SYSTEM;
        };
    }

    public static Participant of(Customer customer) {
        return new Participant(Kind.CUSTOMER, customer.id(), customer.displayName());
    }
}
