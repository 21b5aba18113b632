package io.casework.sales;

import io.casework.cases.CaseResult;
import io.casework.cases.CaseResults;
import io.casework.cases.CaseType;
import io.casework.engine.CaseOutcome;
import io.casework.engine.CaseOutcomes;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how long leads took, where versions of a flow are compared. */
@Component
class LeadOutcomes implements CaseOutcomes {

    private final CaseResults results;

    LeadOutcomes(CaseResults results) {
        this.results = results;
    }

    @Override
    public List<CaseOutcome> of(Collection<String> caseNumbers) {
        return results.of(CaseType.LEAD, caseNumbers).stream()
                .map(LeadOutcomes::outcome)
                .toList();
    }

    private static CaseOutcome outcome(CaseResult result) {
        return new CaseOutcome(result.number(), result.duration(), null, null, null);
    }
}
