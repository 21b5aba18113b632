package io.casework.crm;

import java.util.Optional;

/** The systems that are connected. */
public interface CrmSystems {

    /** Of those that are not paused the one that was set up first, whatever it offers. */
    Optional<CrmSystem> used();

    /** The one that flows use for this; empty when none that offers it is connected, or all of these are paused. */
    default Optional<CrmSystem> used(Verb verb) {
        return used();
    }

    /** Whether any offers this, paused or not: what it is to be told can wait for it. */
    default boolean any(Verb verb) {
        return used(verb).isPresent();
    }

    /** The one that cases are brought to: the one that flows use. */
    default Optional<CrmTarget> target() {
        return Optional.empty();
    }

    /** The system behind a connection, whether flows use it or not; empty when there is no such connection. */
    default Optional<CrmSystem> find(String connectionId) {
        return Optional.empty();
    }
}
