package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.calendars.WorkingTime;
import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an escalated case which team looks after it at this level, and until when by the team's calendar. */
@Component
class AskTeam implements StepConnector {

    static final String ID = "support.ask-team";
    static final String TEAM_UNKNOWN = "team-unknown";

    private final Cases cases;
    private final EditCase editCase;
    private final Escalations escalations;
    private final UnlessEnded unlessEnded;
    private final Teams teams;
    private final WorkingTime workingTime;
    private final Clock clock;

    AskTeam(
            Cases cases,
            EditCase editCase,
            Escalations escalations,
            UnlessEnded unlessEnded,
            Teams teams,
            WorkingTime workingTime,
            Clock clock) {
        this.cases = cases;
        this.editCase = editCase;
        this.escalations = escalations;
        this.unlessEnded = unlessEnded;
        this.teams = teams;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Ask team",
                List.of(
                        field(TicketEscalationProcess.LEVEL, "integer", "The level, from 1"),
                        field(TicketEscalationProcess.TEAM, "string", "The team that is asked"),
                        field(TicketEscalationProcess.MINUTES_TO_CLAIM, "integer", "Time to begin"),
                        field(TicketEscalationProcess.MINUTES_TO_HANDLE, "integer", "Time to finish"),
                        field(TicketEscalationProcess.IN_CRM, "boolean", "Whether the CRM shows the escalation")),
                List.of(
                        field(TicketEscalationProcess.CLAIM_BY, "date", "When somebody should have begun"),
                        field(TicketEscalationProcess.HANDLE_BY, "date", "When the team should have finished"),
                        field(TicketTriageProcess.PRIORITY, "integer", "The priority from now on, 0 to 100")),
                Set.of(TEAM_UNKNOWN),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        String team = knownTeam(call.text(TicketEscalationProcess.TEAM));
        int level = call.integer(TicketEscalationProcess.LEVEL);
        Instant handleBy = in(team, call.integer(TicketEscalationProcess.MINUTES_TO_HANDLE));
        boolean inCrm = Boolean.TRUE.equals(call.value(TicketEscalationProcess.IN_CRM));
        escalations.ask(call.processInstanceId(), new Escalation.Stage(level, team, handleBy, inCrm), Actor.SYSTEM);
        return Map.of(
                TicketEscalationProcess.CLAIM_BY, in(team, call.integer(TicketEscalationProcess.MINUTES_TO_CLAIM)),
                TicketEscalationProcess.HANDLE_BY, handleBy,
                TicketTriageProcess.PRIORITY, raised(call.caseNumber()));
    }

    private int raised(String caseNumber) {
        int now = cases.find(caseNumber).priority();
        int raised = DeadlineSignal.ESCALATED.raise(now);
        if (raised > now) {
            String reason = DeadlineSignal.ESCALATED.key();
            unlessEnded.run(caseNumber, () -> editCase.prioritised(caseNumber, raised, reason, Actor.SYSTEM));
        }
        return raised;
    }

    private Instant in(String team, int minutes) {
        return workingTime.after(team, clock.instant(), Duration.ofMinutes(minutes));
    }

    private String knownTeam(String id) {
        return teams.find(id)
                .orElseThrow(() -> new StepRefused(TEAM_UNKNOWN, "There is no team " + id + "."))
                .id();
    }
}
