package io.casework.cases;

import io.casework.shared.SearchTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds cases by words. A word that few cases have is looked up and gives their numbers; a word that many have is left
 * to the list, which meets such cases soon enough. So either way the work stays in proportion to a page.
 */
@Component
class CaseSearch {

    /** As many as Oracle takes in a list of values. */
    private static final int FEW = 1_000;

    private final CaseMapper cases;

    CaseSearch(CaseMapper cases) {
        this.cases = cases;
    }

    CaseMatches matches(@Nullable String words) {
        if (words == null) {
            return CaseMatches.ALL;
        }
        List<String> asked = SearchTerms.asked(words);
        return asked.isEmpty() ? CaseMatches.NONE : matches(asked);
    }

    private CaseMatches matches(List<String> asked) {
        Set<String> numbers = null;
        List<TermRange> frequent = new ArrayList<>();
        for (String word : asked) {
            TermRange range = TermRange.beginningWith(word);
            Set<String> having = having(range);
            if (having.size() > FEW) {
                frequent.add(range);
            } else {
                numbers = both(numbers, having);
            }
        }
        return new CaseMatches(numbers, frequent);
    }

    private Set<String> having(TermRange range) {
        Set<String> numbers = new HashSet<>(cases.listNumbersByTerm(range, FEW + 1));
        if (numbers.size() <= FEW) {
            numbers.addAll(cases.listNumbersByCustomerTerm(range, FEW + 1));
        }
        return numbers;
    }

    private static Set<String> both(@Nullable Set<String> some, Set<String> others) {
        if (some != null) {
            others.retainAll(some);
        }
        return others;
    }
}
