package io.casework.cases;

import io.casework.shared.SearchTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the table of cases.
 *
 * @param terms beginnings of terms, all of which must match
 * @param after null for the first page
 */
record CaseSelection(
        CaseQuery query,
        List<Prefix> terms,
        CaseSight sight,
        CaseOrder order,
        @Nullable CasePosition after,
        int limit) {

    /** Terms from {@code first} to before {@code end} begin with the prefix: a range that an index can serve. */
    record Prefix(String first, String end) {
        static Prefix of(String prefix) {
            return new Prefix(prefix, prefix + Character.MAX_VALUE);
        }
    }

    static CaseSelection of(
            CaseQuery query, CaseSight sight, CaseOrder order, @Nullable CasePosition after, int limit) {
        return new CaseSelection(query, prefixes(query.words()), sight, order, after, limit);
    }

    private static List<Prefix> prefixes(@Nullable String words) {
        return words == null
                ? List.of()
                : SearchTerms.asked(words).stream().map(Prefix::of).toList();
    }
}
