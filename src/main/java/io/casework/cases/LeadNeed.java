package io.casework.cases;

import io.casework.shared.Keyed;

/** How much a lead needs what we sell. */
public enum LeadNeed implements Keyed {
    NONE,
    SOME,
    STRONG
}
