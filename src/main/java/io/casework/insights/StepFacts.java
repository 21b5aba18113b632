package io.casework.insights;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes facts of the steps of cases, whenever those of the cases are made. */
@Component
class StepFacts {

    private static final int AT_ONCE = 50;

    private final StepFactMapper mapper;

    StepFacts(StepFactMapper mapper) {
        this.mapper = mapper;
    }

    /** In the transaction that makes the facts of these cases. */
    void make(Collection<String> caseNumbers, ZoneId zone) {
        mapper.insertStaleDays(caseNumbers);
        mapper.deleteFacts(caseNumbers);
        List<StepFact> made = StepFact.of(mapper.listSources(caseNumbers), zone);
        for (int start = 0; start < made.size(); start += AT_ONCE) {
            mapper.insertFacts(made.subList(start, Math.min(made.size(), start + AT_ONCE)));
        }
        mapper.insertStaleDays(caseNumbers);
    }

    void forget() {
        mapper.deleteAllFacts();
    }
}
