package io.casework.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people did to running flows by hand, to be told with their cases. Rows are only ever added. */
@Component
public class FlowInterventions {

    private final FlowInterventionMapper mapper;

    FlowInterventions(FlowInterventionMapper mapper) {
        this.mapper = mapper;
    }

    /** Adds a row, in the transaction of what it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(FlowIntervention intervention) {
        mapper.insert(intervention);
    }

    /** Oldest first. */
    public List<FlowIntervention> ofCase(String caseNumber) {
        return mapper.listByCase(caseNumber);
    }
}
