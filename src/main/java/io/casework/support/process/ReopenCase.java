package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Deadlines;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.support.TicketClocks;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a resolved ticket again; all its deadlines start over. */
@Component
class ReopenCase implements LocalStep {

    static final String ID = "support.reopen-case";

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final NextRound nextRound;
    private final TicketClocks clocks;

    ReopenCase(
            Cases cases, CaseLifecycle lifecycle, UnlessEnded unlessEnded, NextRound nextRound, TicketClocks clocks) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.nextRound = nextRound;
        this.clocks = clocks;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Reopen case", NextRound.PROMISES, NextRound.DEADLINES, Set.of(), 4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        CaseFile ticket = cases.find(call.caseNumber());
        Deadlines begun = NextRound.begun(ticket);
        if (begun != null) {
            return NextRound.facts(call, begun);
        }
        unlessEnded.run(ticket.number(), () -> lifecycle.reopened(ticket.number(), Actor.SYSTEM));
        return nextRound.begin(
                call, ticket, clocks.reopened(ticket, NextRound.beginning(ticket), NextRound.promised(call)));
    }
}
