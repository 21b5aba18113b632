package io.casework.crm.salesforce;

import java.util.Set;

/**
 * A field as an org describes it.
 *
 * @param length in characters; 0 for a field that is no text
 * @param demanded whether a record can't be created without a value for it
 * @param externalId whether records can be found and written by it
 * @param values that a picklist takes now; empty for other fields
 */
record FieldDescription(
        String name,
        String type,
        int length,
        boolean createable,
        boolean updateable,
        boolean demanded,
        boolean externalId,
        boolean unique,
        Set<String> values) {

    FieldDescription {
        values = Set.copyOf(values);
    }
}
