package io.casework.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every step of every case answered: the audit trail of the flows, the source of dashboards, and what a rehearsal
 * of an edited flow replays. Rows are only ever added.
 */
@Component
public class StepLedger {

    private final StepLedgerMapper mapper;

    StepLedger(StepLedgerMapper mapper) {
        this.mapper = mapper;
    }

    /** Adds a row, in the transaction of the step it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(LedgerEntry entry) {
        mapper.insert(entry);
    }

    /** The tasks that people completed in these cases, of which there are at most a thousand, oldest first. */
    public List<LedgerEntry> tasksOf(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : mapper.listTasks(caseNumbers);
    }

    /** All steps of a case, oldest first: what connectors and people did. */
    public List<LedgerEntry> ofCase(String caseNumber) {
        return mapper.listSteps(caseNumber);
    }

    /** All rows of a case, oldest first: steps, and what else moved its flows. */
    public List<LedgerEntry> everythingOf(String caseNumber) {
        return mapper.listByCase(caseNumber);
    }
}
