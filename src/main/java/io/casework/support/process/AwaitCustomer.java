package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseLifecycle;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.Actor;
import io.casework.support.SupportSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that it is the customer's turn, and how long we are patient. */
@Component
class AwaitCustomer implements StepConnector {

    static final String ID = "support.await-customer";

    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final SupportSettings settings;
    private final Clock clock;

    AwaitCustomer(CaseLifecycle lifecycle, UnlessEnded unlessEnded, SupportSettings settings, Clock clock) {
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
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
        Instant now = clock.instant();
        unlessEnded.run(call.caseNumber(), () -> lifecycle.awaitCustomer(call.caseNumber(), Actor.SYSTEM));
        return Map.of(
                TicketResolutionProcess.WAITING_SINCE, now,
                TicketResolutionProcess.REMINDER_AT, now.plus(settings.reminderAfter()),
                TicketResolutionProcess.PATIENCE_ENDS_AT, now.plus(settings.patience()));
    }
}
