package io.casework.crm;

import java.util.Optional;

/** The systems that are connected. */
public interface CrmSystems {

    /** The one that flows use; empty when none is connected, or all of them are paused. */
    Optional<CrmSystem> used();

    /** Whether there is any, paused or not: what it is to be told can wait for it. */
    default boolean any() {
        return used().isPresent();
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
