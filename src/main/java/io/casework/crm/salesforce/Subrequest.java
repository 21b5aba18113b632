package io.casework.crm.salesforce;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of up to 25 requests that are made in one call. What comes later may name what came before in its path and its fields:
 * {@code @{newCase.id}}.
 *
 * @param path below the version, without a slash at its beginning: {@code sobjects/Case/Casework_Id__c/C-100042}
 * @param reference a letter, then letters, digits and underscores
 * @param body null without one; field by name
 */
record Subrequest(String method, String path, String reference, @Nullable Map<String, @Nullable Object> body) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final Set<String> REPEATABLE = Set.of("GET", "PATCH", "DELETE");

    Subrequest {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("Not a reference: " + reference);
        }
    }

    boolean isRepeatable() {
        return REPEATABLE.contains(method);
    }

    /** Of these an org takes five in a call. */
    boolean isQueryOrCollection() {
        return path.startsWith("query") || path.startsWith("composite/sobjects");
    }
}
