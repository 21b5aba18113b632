package io.casework.cases;

import io.casework.shared.Keyed;

/** How a lead found us, or we the lead. */
public enum LeadSource implements Keyed {
    WEB_FORM,
    REFERRAL,
    EVENT,
    PARTNER,
    CAMPAIGN,
    COLD,
    /** Handed over from a support ticket. */
    TICKET,
    CRM,
    API
}
