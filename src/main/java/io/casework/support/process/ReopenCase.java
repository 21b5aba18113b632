package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.Actor;
import io.casework.support.ServiceLevels;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a resolved ticket again; all its deadlines start over. */
@Component
class ReopenCase implements StepConnector {

    static final String ID = "support.reopen-case";

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final NextRound nextRound;
    private final ServiceLevels serviceLevels;

    ReopenCase(
            Cases cases,
            CaseLifecycle lifecycle,
            UnlessEnded unlessEnded,
            NextRound nextRound,
            ServiceLevels serviceLevels) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.nextRound = nextRound;
        this.serviceLevels = serviceLevels;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Reopen case", NextRound.PROMISES, NextRound.DEADLINES, Set.of(), 4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        CaseFile ticket = cases.find(call.caseNumber());
        unlessEnded.run(ticket.number(), () -> lifecycle.reopened(ticket.number(), Actor.SYSTEM));
        Instant solution = serviceLevels.solution(
                ticket.team(), NextRound.beginning(ticket), call.integer(TicketTriageProcess.SOLUTION_MINUTES));
        return nextRound.begin(ticket, call, solution);
    }
}
