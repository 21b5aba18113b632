package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.support.ServiceLevels;
import io.casework.support.SupportSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that it is the customer's turn, and how long we are patient. */
@Component
class AwaitCustomer implements LocalStep {

    static final String ID = "support.await-customer";

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final ServiceLevels serviceLevels;
    private final SupportSettings settings;
    private final Clock clock;

    AwaitCustomer(
            Cases cases,
            CaseLifecycle lifecycle,
            UnlessEnded unlessEnded,
            ServiceLevels serviceLevels,
            SupportSettings settings,
            Clock clock) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.serviceLevels = serviceLevels;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Await the customer",
                List.of(),
                List.of(
                        field(TicketResolutionProcess.WAITING_SINCE, "date", "Since when it is the customer's turn"),
                        field(TicketResolutionProcess.REMINDER_AT, "date", "When we remind the customer"),
                        field(TicketResolutionProcess.PATIENCE_ENDS_AT, "date", "When we stop waiting")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        unlessEnded.run(call.caseNumber(), () -> lifecycle.awaitCustomer(call.caseNumber(), Actor.SYSTEM));
        CaseFile ticket = cases.find(call.caseNumber());
        Instant since = Objects.requireNonNullElseGet(ticket.milestones().pausedSince(), clock::instant);
        return Map.of(
                TicketResolutionProcess.WAITING_SINCE, since,
                TicketResolutionProcess.REMINDER_AT,
                        serviceLevels.atWork(ticket.team(), since, settings.reminderAfter()),
                TicketResolutionProcess.PATIENCE_ENDS_AT,
                        serviceLevels.atWork(ticket.team(), since, settings.patience()));
    }
}
