package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.choice;
import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.LeadOutcome;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.sales.CloseLead;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends a lead with its outcome. */
@Component
class ConcludeLead implements StepConnector {

    static final String ID = "sales.conclude-lead";
    static final String OUTCOME = "outcome";
    static final String OUTCOME_UNKNOWN = "outcome-unknown";

    private final CloseLead closeLead;

    ConcludeLead(CloseLead closeLead) {
        this.closeLead = closeLead;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Conclude lead",
                List.of(
                        choice(OUTCOME, "How it ended", LeadOutcome.WON, LeadOutcome.LOST, LeadOutcome.DISQUALIFIED),
                        field(LeadQualificationProcess.REASON, "string", "Why; a person's own words go before it")),
                List.of(),
                Set.of(OUTCOME_UNKNOWN),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        String outcome = call.text(OUTCOME);
        LeadOutcome known = Keyed.find(LeadOutcome.class, outcome)
                .orElseThrow(() -> new StepRefused(OUTCOME_UNKNOWN, "There is no outcome " + outcome + "."));
        closeLead.close(call.caseNumber(), known, call.optionalText(LeadQualificationProcess.REASON));
        return Map.of();
    }
}
