package io.casework.insights;

import java.time.ZoneId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Makes facts of the way of leads, whenever those of their cases are made. */
@Component
class LeadStages {

    private final LeadStageMapper mapper;

    LeadStages(LeadStageMapper mapper) {
        this.mapper = mapper;
    }

    /** In the transaction that makes the facts of these cases. */
    void make(Collection<String> caseNumbers, ZoneId zone) {
        mapper.deleteFacts(caseNumbers);
        mapper.listSources(caseNumbers).stream()
                .map(lead -> new LeadStageFact(lead, zone))
                .forEach(mapper::insertFact);
    }

    void forget() {
        mapper.deleteAllFacts();
    }
}
