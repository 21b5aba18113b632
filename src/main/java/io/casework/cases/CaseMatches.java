package io.casework.cases;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a search leaves over.
 *
 * @param numbers the only ones, null when there is no such restriction
 * @param frequent terms that they must have besides
 */
record CaseMatches(@Nullable Set<String> numbers, List<TermRange> frequent) {

    static final CaseMatches ALL = new CaseMatches(null, List.of());
    static final CaseMatches NONE = new CaseMatches(Set.of(), List.of());

    boolean isNone() {
        return numbers != null && numbers.isEmpty();
    }
}
