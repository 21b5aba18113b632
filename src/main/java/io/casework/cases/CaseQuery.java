package io.casework.cases;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list. Empty sets and nulls don't narrow.
 *
 * @param category an id of {@link Categories}
 * @param customer id of the customer
 * @param words what a person typed to find a case: beginnings of words of its number, its subject or its customer's
 *     name and e-mail address, all of which must match
 * @param openedAfter inclusive
 * @param openedBefore exclusive
 */
public record CaseQuery(
        Set<CaseType> types,
        Set<CaseStatus> statuses,
        @Nullable String team,
        @Nullable String category,
        @Nullable String customer,
        @Nullable String words,
        @Nullable Instant openedAfter,
        @Nullable Instant openedBefore) {

    public static final CaseQuery ALL = new CaseQuery(Set.of(), Set.of(), null, null, null, null, null, null);

    public static CaseQuery ofCustomer(String customer) {
        return new CaseQuery(Set.of(), Set.of(), null, null, customer, null, null, null);
    }
}
