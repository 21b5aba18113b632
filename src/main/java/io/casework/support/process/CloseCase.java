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

/** Closes a resolved ticket for good. What its customer wrote at this very moment becomes a ticket of its own. */
@Component
class CloseCase implements LocalStep {

    static final String ID = "support.close-case";

    private final CaseLifecycle lifecycle;
    private final UnlessEnded unlessEnded;
    private final LastWords lastWords;

    CloseCase(CaseLifecycle lifecycle, UnlessEnded unlessEnded, LastWords lastWords) {
        this.lifecycle = lifecycle;
        this.unlessEnded = unlessEnded;
        this.lastWords = lastWords;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Close case", List.of(), List.of(), Set.of(), 4);
    }

    @Override
    @Transactional
    public Map<String, @Nullable Object> run(StepCall call) {
        unlessEnded.run(call.caseNumber(), () -> close(call.caseNumber()));
        return Map.of();
    }

    private void close(String number) {
        lifecycle.closed(number, Actor.SYSTEM);
        lastWords.takeUp(number);
    }
}
