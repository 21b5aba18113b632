package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseLifecycle;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.sales.Offer;
import io.casework.sales.Turns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers a lead to the representative whose turn it is. */
@Component
class OfferLead implements StepConnector {

    static final String ID = "sales.offer-lead";
    static final String TEAM_UNKNOWN = "team-unknown";

    private final Turns turns;
    private final Teams teams;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;

    OfferLead(Turns turns, Teams teams, CaseLifecycle lifecycle, UnlessEnded unlessEnded) {
        this.turns = turns;
        this.teams = teams;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Offer lead",
                List.of(field(LeadQualificationProcess.TEAM, "string", "The team whose representatives take turns")),
                List.of(
                        field(LeadQualificationProcess.REPRESENTATIVE, "string", "Empty when nobody is left"),
                        field(LeadQualificationProcess.ACCEPT_DUE_AT, "date", "When it goes to the next one")),
                Set.of(TEAM_UNKNOWN),
                2);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        String team = call.text(LeadQualificationProcess.TEAM);
        if (teams.find(team).isEmpty()) {
            throw new StepRefused(TEAM_UNKNOWN, "There is no team " + team + ".");
        }
        Offer offer = turns.offer(call.idempotencyKey(), call.caseNumber(), team);
        unlessEnded.run(call.caseNumber(), () -> lifecycle.routed(call.caseNumber(), team, Actor.SYSTEM));
        var outputs = new HashMap<String, @Nullable Object>();
        outputs.put(LeadQualificationProcess.REPRESENTATIVE, offer.representativeId());
        outputs.put(LeadQualificationProcess.ACCEPT_DUE_AT, offer.acceptDueAt());
        return outputs;
    }
}
