package io.casework.support;

import io.casework.cases.CaseResult;
import io.casework.cases.CaseResults;
import io.casework.cases.CaseType;
import io.casework.engine.CaseOutcome;
import io.casework.engine.CaseOutcomes;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how tickets went, where versions of a flow are compared. */
@Component
class TicketOutcomes implements CaseOutcomes {

    private final CaseResults results;

    TicketOutcomes(CaseResults results) {
        this.results = results;
    }

    @Override
    public List<CaseOutcome> of(Collection<String> caseNumbers) {
        return results.of(CaseType.TICKET, caseNumbers).stream()
                .map(TicketOutcomes::outcome)
                .toList();
    }

    private static CaseOutcome outcome(CaseResult result) {
        return new CaseOutcome(
                result.number(),
                result.duration(),
                result.deadlinesKept(),
                result.endedAt() == null ? null : Boolean.valueOf(result.isReopened()),
                result.score());
    }
}
