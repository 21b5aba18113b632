package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;
import static java.util.Objects.requireNonNullElse;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.LeadFacts;
import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the rules judge a lead by, and takes a lead up again that has rested. */
@Component
class ReadLead implements StepConnector {

    static final String ID = "sales.read-lead";
    static final String UNKNOWN = "unknown";
    static final int UNKNOWN_NUMBER = -1;

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final Leads leads;

    ReadLead(Cases cases, CaseLifecycle lifecycle, Leads leads) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.leads = leads;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Read lead",
                List.of(),
                List.of(
                        field(LeadQualificationProcess.BUDGET, "integer", "Whole units of its currency, -1 if unknown"),
                        field(LeadQualificationProcess.AUTHORITY, "string", "yes, no or unknown"),
                        field(LeadQualificationProcess.NEED, "string", "none, some, strong or unknown"),
                        field(
                                LeadQualificationProcess.TIMELINE,
                                "string",
                                "now, quarter, half-year, year, later or unknown"),
                        field(LeadQualificationProcess.CONSENT, "boolean", "Whether we may write"),
                        field(LeadQualificationProcess.REGION, "string", "Country code, or unknown"),
                        field(LeadQualificationProcess.EMPLOYEES, "integer", "-1 if unknown"),
                        field(LeadQualificationProcess.PRODUCT, "string", "What they may buy, or unknown"),
                        field(LeadQualificationProcess.FACTS_VERSION, "integer", "What was read, for comparison"),
                        field(LeadQualificationProcess.NURTURE_ROUND, "integer", "0: our mails are counted anew")),
                Set.of(),
                4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        if (cases.find(call.caseNumber()).status() == CaseStatus.WAITING) {
            lifecycle.resumed(call.caseNumber(), Actor.SYSTEM);
        }
        LeadFacts lead = leads.find(call.caseNumber());
        return Map.of(
                LeadQualificationProcess.BUDGET, budget(lead),
                LeadQualificationProcess.AUTHORITY, authority(lead),
                LeadQualificationProcess.NEED, key(lead.need()),
                LeadQualificationProcess.TIMELINE, key(lead.timeline()),
                LeadQualificationProcess.CONSENT, lead.consentEmail() != null,
                LeadQualificationProcess.REGION, requireNonNullElse(lead.region(), UNKNOWN),
                LeadQualificationProcess.EMPLOYEES, requireNonNullElse(lead.employees(), UNKNOWN_NUMBER),
                LeadQualificationProcess.PRODUCT, requireNonNullElse(lead.product(), UNKNOWN),
                LeadQualificationProcess.FACTS_VERSION, lead.version(),
                LeadQualificationProcess.NURTURE_ROUND, 0);
    }

    private static int budget(LeadFacts lead) {
        return lead.budget() == null ? UNKNOWN_NUMBER : (int) Math.min(Integer.MAX_VALUE, lead.budget());
    }

    private static String authority(LeadFacts lead) {
        if (lead.authority() == null) {
            return UNKNOWN;
        }
        return lead.authority() ? "yes" : "no";
    }

    private static String key(@Nullable Keyed fact) {
        return fact == null ? UNKNOWN : fact.key();
    }
}
