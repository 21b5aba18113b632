package io.casework.cases;

import org.jspecify.annotations.Nullable;

/**
 * A question to the table of cases.
 *
 * @param after null for the first page
 */
record CaseSelection(
        CaseQuery query,
        CaseMatches matches,
        CaseSight sight,
        CaseOrder order,
        @Nullable CasePosition after,
        int limit) {

    boolean isVain() {
        return sight.isBlind() || matches.isNone();
    }
}
