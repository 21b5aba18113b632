package io.casework.engine;

import java.util.Collection;
import java.util.List;

/** What a module knows of how its cases went. Each bean of this type is asked when versions of a flow are compared. */
public interface CaseOutcomes {

    /**
     * @param caseNumbers at most 500
     * @return one for each case that is the module's, in any order
     */
    List<CaseOutcome> of(Collection<String> caseNumbers);
}
