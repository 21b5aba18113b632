package io.casework.sales;

import io.casework.shared.Keyed;

/** A term that leads are found by. Of the company it is the beginning only, because names are misspelt. */
record LeadKey(Kind kind, String term) {

    /** The same on every node: an enum's own hash is not. */
    @Override
    public int hashCode() {
        return 31 * kind.key().hashCode() + term.hashCode();
    }

    enum Kind implements Keyed {
        EMAIL,
        PHONE,
        COMPANY,
        DOMAIN
    }
}
