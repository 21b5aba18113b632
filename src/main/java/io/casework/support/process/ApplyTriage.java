package io.casework.support.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Deadlines;
import io.casework.cases.Sentiment;
import io.casework.cases.Triage;
import io.casework.cases.Urgency;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.shared.Keyed;
import io.casework.support.ServiceLevels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what triage decided to the case and starts its deadlines, which count from the customer's first message. */
@Component
class ApplyTriage implements StepConnector {

    static final String ID = "support.apply-triage";
    static final String TEAM_UNKNOWN = "team-unknown";

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final Teams teams;
    private final ServiceLevels serviceLevels;

    ApplyTriage(
            Cases cases, CaseLifecycle lifecycle, UnlessEnded unlessEnded, Teams teams, ServiceLevels serviceLevels) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.teams = teams;
        this.serviceLevels = serviceLevels;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Apply triage",
                List.of(
                        field(TicketTriageProcess.CATEGORY, "string", "What the ticket is about"),
                        field(TicketTriageProcess.INTENT, "string", "What the customer wants"),
                        field(TicketTriageProcess.SENTIMENT, "string", "negative, neutral or positive"),
                        field(TicketTriageProcess.LANGUAGE, "string", "Language tag such as en or de"),
                        field(TicketTriageProcess.URGENCY, "string", "low, normal or high"),
                        field(TicketTriageProcess.PRIORITY, "integer", "0 to 100"),
                        field(TicketTriageProcess.TEAM, "string", "The team that answers"),
                        field(
                                TicketTriageProcess.FIRST_RESPONSE_MINUTES,
                                "integer",
                                "Promised time to the first response"),
                        field(TicketTriageProcess.SOLUTION_MINUTES, "integer", "Promised time to the solution")),
                List.of(
                        field(TicketTriageProcess.FIRST_RESPONSE_WARNING_AT, "date", "When the response is due soon"),
                        field(TicketTriageProcess.FIRST_RESPONSE_DUE_AT, "date", "When the response is due"),
                        field(TicketResolutionProcess.SOLUTION_DUE_AT, "date", "When the solution is due")),
                Set.of(TEAM_UNKNOWN),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        CaseFile ticket = cases.find(call.caseNumber());
        String team = knownTeam(call.text(TicketTriageProcess.TEAM));
        Instant waiting = ticket.milestones().openedAt();
        var response = serviceLevels.response(team, waiting, call.integer(TicketTriageProcess.FIRST_RESPONSE_MINUTES));
        Instant solution = serviceLevels.solution(team, waiting, call.integer(TicketTriageProcess.SOLUTION_MINUTES));
        Triage triage = triage(call, team, new Deadlines(response.dueAt(), solution));
        unlessEnded.run(ticket.number(), () -> lifecycle.triaged(ticket.number(), triage, Actor.SYSTEM));
        return Map.of(
                TicketTriageProcess.FIRST_RESPONSE_WARNING_AT, response.warningAt(),
                TicketTriageProcess.FIRST_RESPONSE_DUE_AT, response.dueAt(),
                TicketResolutionProcess.SOLUTION_DUE_AT, solution);
    }

    private Triage triage(StepCall call, String team, Deadlines deadlines) {
        return new Triage(
                call.text(TicketTriageProcess.CATEGORY),
                call.optionalText(TicketTriageProcess.INTENT),
                known(Sentiment.class, call.optionalText(TicketTriageProcess.SENTIMENT)),
                known(Urgency.class, call.optionalText(TicketTriageProcess.URGENCY)),
                call.optionalText(TicketTriageProcess.LANGUAGE),
                Math.max(0, Math.min(100, call.integer(TicketTriageProcess.PRIORITY))),
                team,
                deadlines);
    }

    private String knownTeam(String id) {
        return teams.find(id)
                .orElseThrow(() -> new StepRefused(TEAM_UNKNOWN, "There is no team " + id + "."))
                .id();
    }

    private static <E extends Enum<E> & Keyed> @Nullable E known(Class<E> type, @Nullable String key) {
        return key == null ? null : Keyed.find(type, key).orElse(null);
    }
}
