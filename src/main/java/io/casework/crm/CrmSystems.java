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
}
