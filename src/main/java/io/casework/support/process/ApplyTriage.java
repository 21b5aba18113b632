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
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.shared.Keyed;
import io.casework.support.ServiceLevel;
import io.casework.support.TicketClocks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what triage decided to the case and starts its deadlines, which count from the customer's first message. */
@Component
class ApplyTriage implements LocalStep {

    static final String ID = "support.apply-triage";
    static final String TEAM_UNKNOWN = "team-unknown";

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final Teams teams;
    private final TicketClocks clocks;

    ApplyTriage(Cases cases, CaseLifecycle lifecycle, UnlessEnded unlessEnded, Teams teams, TicketClocks clocks) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.teams = teams;
        this.clocks = clocks;
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
                        field(
                                TicketTriageProcess.NEXT_RESPONSE_MINUTES,
                                "integer",
                                "Promised time to each further response"),
                        field(TicketTriageProcess.SOLUTION_MINUTES, "integer", "Promised time to the solution")),
                List.of(
                        field(TicketTriageProcess.FIRST_RESPONSE_WARNING_AT, "date", "When the response is due soon"),
                        field(TicketTriageProcess.FIRST_RESPONSE_DUE_AT, "date", "When the response is due"),
                        field(TicketResolutionProcess.SOLUTION_WARNING_AT, "date", "When the solution is due soon"),
                        field(TicketResolutionProcess.SOLUTION_DUE_AT, "date", "When the solution is due")),
                Set.of(TEAM_UNKNOWN),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        CaseFile ticket = cases.find(call.caseNumber());
        String team = knownTeam(call.text(TicketTriageProcess.TEAM));
        Deadlines deadlines = clocks.started(team, ticket.milestones().openedAt(), promised(call));
        Triage triage = triage(call, team, deadlines);
        unlessEnded.run(ticket.number(), () -> lifecycle.triaged(ticket.number(), triage, Actor.SYSTEM));
        return outputs(Objects.requireNonNullElse(cases.find(ticket.number()).deadlines(), deadlines));
    }

    private static ServiceLevel promised(StepCall call) {
        return new ServiceLevel(
                call.integer(TicketTriageProcess.FIRST_RESPONSE_MINUTES),
                call.integer(TicketTriageProcess.NEXT_RESPONSE_MINUTES),
                call.integer(TicketTriageProcess.SOLUTION_MINUTES));
    }

    private static Map<String, @Nullable Object> outputs(Deadlines deadlines) {
        Map<String, @Nullable Object> facts = NextRound.facts(deadlines);
        facts.put(
                TicketTriageProcess.FIRST_RESPONSE_WARNING_AT,
                facts.remove(TicketResolutionProcess.RESPONSE_WARNING_AT));
        facts.put(TicketTriageProcess.FIRST_RESPONSE_DUE_AT, facts.remove(TicketResolutionProcess.RESPONSE_DUE_AT));
        return facts;
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
