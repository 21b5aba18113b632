package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.sales.UniteLeads;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a lead part of one that we knew already. */
@Component
class MergeLead implements StepConnector {

    static final String ID = "sales.merge-lead";
    static final String ENDED = "known-lead-ended";

    private final UniteLeads uniteLeads;

    MergeLead(UniteLeads uniteLeads) {
        this.uniteLeads = uniteLeads;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Merge lead",
                List.of(field(LeadQualificationProcess.DUPLICATE_OF, "string", "The lead that we knew already")),
                List.of(),
                Set.of(ENDED),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        String known = call.text(LeadQualificationProcess.DUPLICATE_OF);
        if (!uniteLeads.unite(call.caseNumber(), known)) {
            throw new StepRefused(ENDED, "Lead " + known + " has ended meanwhile.");
        }
        return Map.of();
    }
}
