package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.choice;

import io.casework.cases.CaseLifecycle;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a ticket that a reviewer found to be none of our business. */
@Component
class RejectCase implements LocalStep {

    static final String ID = "support.reject-case";

    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;

    RejectCase(CaseLifecycle lifecycle, UnlessEnded unlessEnded) {
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Reject case",
                List.of(choice(TicketResolutionProcess.REASON, "Shown in the timeline", "out-of-scope", "spam")),
                List.of(),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        String reason = call.text(TicketResolutionProcess.REASON);
        unlessEnded.run(call.caseNumber(), () -> lifecycle.rejected(call.caseNumber(), reason, Actor.SYSTEM));
        return Map.of();
    }
}
