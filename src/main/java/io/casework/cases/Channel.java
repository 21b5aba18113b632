package io.casework.cases;

import io.casework.shared.Keyed;

/** The way a case came in. */
public enum Channel implements Keyed {
    API,
    WEB,
    EMAIL,
    PHONE,
    CRM
}
