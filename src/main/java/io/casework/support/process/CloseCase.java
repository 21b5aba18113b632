package io.casework.support.process;

import io.casework.cases.CaseLifecycle;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a resolved ticket for good. */
@Component
class CloseCase implements LocalStep {

    static final String ID = "support.close-case";

    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;

    CloseCase(CaseLifecycle lifecycle, UnlessEnded unlessEnded) {
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Close case", List.of(), List.of(), Set.of(), 4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        unlessEnded.run(call.caseNumber(), () -> lifecycle.closed(call.caseNumber(), Actor.SYSTEM));
        return Map.of();
    }
}
