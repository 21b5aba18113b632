package io.casework.crm;

import io.casework.shared.Keyed;

/** What flows want of a CRM. Not every kind of system offers everything. */
public enum Verb implements Keyed {

    /** That it says what it knows of a customer. */
    FIND_CUSTOMER,

    /** That it shows what it knows around a case. */
    SHOW_PROFILE,

    /** That it says whether it has a lead. */
    FIND_LEAD,

    /** That cases and leads are kept up to date there. */
    PUSH,

    /** That a won lead becomes a customer there. */
    CONVERT_LEAD
}
