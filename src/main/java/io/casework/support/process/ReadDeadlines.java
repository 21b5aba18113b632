package io.casework.support.process;

import io.casework.cases.Cases;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads when the solution of a ticket that was handed on is due soon. The flow that hands it on may be a manager's own and
 * older than this deadline, so it is read here and not passed on.
 */
@Component
class ReadDeadlines implements LocalStep {

    static final String ID = "support.read-deadlines";

    private final Cases cases;

    ReadDeadlines(Cases cases) {
        this.cases = cases;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Read deadlines", List.of(), NextRound.WARNING, Set.of(), 4);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> run(StepCall call) {
        Deadlines deadlines = cases.find(call.caseNumber()).deadlines();
        Deadline solution = deadlines == null ? null : deadlines.solution();
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(TicketResolutionProcess.SOLUTION_WARNING_AT, NextRound.warningAt(solution));
        facts.put(TicketResolutionProcess.SOLUTION_WARNED, false);
        return facts;
    }
}
