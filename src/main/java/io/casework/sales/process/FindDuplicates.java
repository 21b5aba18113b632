package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.sales.DuplicateCheck;
import io.casework.sales.Duplicates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether we know a lead already. */
@Component
class FindDuplicates implements StepConnector {

    static final String ID = "sales.find-duplicates";

    private final Duplicates duplicates;

    FindDuplicates(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                ID,
                "Find duplicates",
                List.of(),
                List.of(
                        field(LeadQualificationProcess.DUPLICATE, "string", "new, unsure or same"),
                        field(LeadQualificationProcess.DUPLICATE_OF, "string", "The likeliest lead, if any")),
                Set.of(),
                2);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        DuplicateCheck check = duplicates.check(call.caseNumber());
        var outputs = new HashMap<String, @Nullable Object>();
        outputs.put(LeadQualificationProcess.DUPLICATE, check.verdict().key());
        outputs.put(
                LeadQualificationProcess.DUPLICATE_OF,
                check.candidates().isEmpty() ? null : check.candidates().get(0).number());
        return outputs;
    }
}
