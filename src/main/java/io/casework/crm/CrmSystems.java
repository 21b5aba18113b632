package io.casework.crm;

import java.util.Optional;

/** The systems that are connected. */
public interface CrmSystems {

    /** The one that flows use; empty when none is connected, or all of them are paused. */
    Optional<CrmSystem> used();
}
