package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.Actor;
import io.casework.sales.SalesSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a lead rest and says when we write next. From then on every change of the lead is a message to the flow; what
 * changed between the rules and this step is found here.
 */
@Component
class PlanNurture implements StepConnector {

    static final String ID = "sales.plan-nurture";

    private final Leads leads;
    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final SalesSettings settings;
    private final Clock clock;

    PlanNurture(Leads leads, CaseLifecycle lifecycle, UnlessEnded unlessEnded, SalesSettings settings, Clock clock) {
        this.leads = leads;
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Plan nurture",
                List.of(
                        field(LeadQualificationProcess.NURTURE_ROUND, "integer", "How often we have written"),
                        field(LeadQualificationProcess.FACTS_VERSION, "integer", "What the rules have read")),
                List.of(
                        field(LeadQualificationProcess.NURTURE, "string", "wait, changed, no-consent or no-answer"),
                        field(LeadQualificationProcess.NURTURE_ROUND, "integer", "The next mail's number"),
                        field(LeadQualificationProcess.NURTURE_AT, "date", "When we write next; now when it changed")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        int round = call.integer(LeadQualificationProcess.NURTURE_ROUND);
        unlessEnded.run(call.caseNumber(), () -> lifecycle.nurtured(call.caseNumber(), Actor.SYSTEM));
        NurtureStep step = step(leads.find(call.caseNumber()), call, round);
        return Map.of(
                LeadQualificationProcess.NURTURE, step.key(),
                LeadQualificationProcess.NURTURE_ROUND, step == NurtureStep.WAIT ? round + 1 : round,
                LeadQualificationProcess.NURTURE_AT,
                        step == NurtureStep.CHANGED
                                ? clock.instant()
                                : clock.instant().plus(settings.nurturePause()));
    }

    private NurtureStep step(LeadFacts lead, StepCall call, int round) {
        if (lead.consentEmail() == null) {
            return NurtureStep.NO_CONSENT;
        }
        if (lead.version() != call.integer(LeadQualificationProcess.FACTS_VERSION)) {
            return NurtureStep.CHANGED;
        }
        return round < settings.nurtureMails() ? NurtureStep.WAIT : NurtureStep.NO_ANSWER;
    }
}
