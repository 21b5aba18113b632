package io.casework.insights;

import io.casework.shared.Keyed;

/** How a case may stand to the CRM. */
public enum CrmState implements Keyed {
    /** It is brought there by itself. */
    WAITING,
    /** The CRM did not take it; a person has to look. */
    REFUSED,
    /** Both sides changed the same field. */
    CONFLICT,
    /** Two cases stand for one record there; there must be none. */
    TWIN
}
