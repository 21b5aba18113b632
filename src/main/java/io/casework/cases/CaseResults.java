package io.casework.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How cases went. */
@Component
@Transactional(readOnly = true)
public class CaseResults {

    private final CaseResultMapper mapper;

    CaseResults(CaseResultMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of at most 1,000 cases that are of the type. */
    public List<CaseResult> of(CaseType type, Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : mapper.listResults(type, numbers);
    }
}
