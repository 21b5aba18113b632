package io.casework.sales;

import io.casework.shared.Keyed;

/** A term that leads are found by. Of the company it is the beginning only, because names are misspelt. */
record LeadKey(Kind kind, String term) {

    enum Kind implements Keyed {
        EMAIL,
        PHONE,
        COMPANY,
        DOMAIN
    }
}
