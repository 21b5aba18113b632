package io.casework.crm;

import io.casework.shared.Keyed;

/** Why a CRM told nothing. */
public enum CrmTrouble implements Keyed {
    /** It can't be reached, or is left alone for a while; it will be asked again. */
    AWAY,
    /** It answered that it will not tell. */
    REFUSED,
    /** It is not asked such things. */
    NOT_OFFERED
}
