package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.choice;
import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseLifecycle;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.support.SupportSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Resolves a ticket; for some days the customer can still object. */
@Component
class ResolveCase implements LocalStep {

    static final String ID = "support.resolve-case";

    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final SupportSettings settings;
    private final Clock clock;

    ResolveCase(CaseLifecycle lifecycle, UnlessEnded unlessEnded, SupportSettings settings, Clock clock) {
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Resolve case",
                List.of(choice(TicketResolutionProcess.REASON, "Shown in the timeline", "answered", "no-reply")),
                List.of(field(TicketResolutionProcess.REOPEN_UNTIL, "date", "Until when a reply reopens the ticket")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        String reason = call.text(TicketResolutionProcess.REASON);
        unlessEnded.run(call.caseNumber(), () -> lifecycle.resolved(call.caseNumber(), reason, Actor.SYSTEM));
        return Map.of(TicketResolutionProcess.REOPEN_UNTIL, clock.instant().plus(settings.reopenWindow()));
    }
}
