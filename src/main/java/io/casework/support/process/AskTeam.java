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
import io.casework.identity.Actor;
import io.casework.identity.Team;
import io.casework.identity.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an escalated case which team looks after it at this level, and until when by the team's calendar. A team that is
 * unknown or empty never loses the task: somebody else is asked.
 */
@Component
class AskTeam implements StepConnector {

    static final String ID = "support.ask-team";

    /** Whoever edits the decision may name a team that is gone, or one that nobody is in yet. */
    private static final String LAST_RESORT = "senior-support";

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
                        field(TicketEscalationProcess.TEAM, "string", "The team that is to be asked"),
                        field(TicketEscalationProcess.TOLD_TEAM, "string", "The team that is to be told"),
                        field(TicketEscalationProcess.MINUTES_TO_CLAIM, "integer", "Time to begin"),
                        field(TicketEscalationProcess.MINUTES_TO_HANDLE, "integer", "Time to finish"),
                        field(TicketEscalationProcess.IN_CRM, "boolean", "Whether the CRM shows the escalation")),
                List.of(
                        field(
                                TicketEscalationProcess.TEAM,
                                "string",
                                "The team that is asked: another if nobody is in it"),
                        field(TicketEscalationProcess.TOLD_TEAM, "string", "The team that is told, likewise"),
                        field(TicketEscalationProcess.CLAIM_BY, "date", "When somebody should have begun"),
                        field(TicketEscalationProcess.HANDLE_BY, "date", "When the team should have finished"),
                        field(TicketTriageProcess.PRIORITY, "integer", "The priority from now on, 0 to 100")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        Map<String, Team> known = known();
        String team = reachable(call, call.optionalText(TicketEscalationProcess.TEAM), known);
        String told = reachable(call, call.optionalText(TicketEscalationProcess.TOLD_TEAM), known);
        int level = call.integer(TicketEscalationProcess.LEVEL);
        Instant handleBy = in(team, call.integer(TicketEscalationProcess.MINUTES_TO_HANDLE));
        boolean inCrm = Boolean.TRUE.equals(call.value(TicketEscalationProcess.IN_CRM));
        escalations.ask(call.processInstanceId(), new Escalation.Stage(level, team, handleBy, inCrm), Actor.SYSTEM);
        return Map.of(
                TicketEscalationProcess.TEAM, team,
                TicketEscalationProcess.TOLD_TEAM, told,
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

    private Map<String, Team> known() {
        return teams.list().stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }

    /** The named team, else the case's, else senior support: the first that somebody is in. */
    private String reachable(StepCall call, @Nullable String named, Map<String, Team> known) {
        return Stream.of(Optional.ofNullable(named), caseTeam(call), Optional.of(LAST_RESORT))
                .flatMap(Optional::stream)
                .filter(id -> known.containsKey(id) && !known.get(id).members().isEmpty())
                .findFirst()
                .orElse(named != null && known.containsKey(named) ? named : LAST_RESORT);
    }

    private Optional<String> caseTeam(StepCall call) {
        return Optional.ofNullable(cases.find(call.caseNumber()).team());
    }
}
