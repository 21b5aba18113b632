package io.casework.engine;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of cases these are, for choosing past ones; told by whoever keeps the case files. */
public interface CaseTraits {

    /**
     * @param team that has the case, null when none has
     * @param category its key, null when it has none
     */
    record Traits(@Nullable String team, @Nullable String category) {}

    /** @return by case number; without cases that are not known here */
    Map<String, Traits> of(Collection<String> caseNumbers);
}
