package io.casework.engine.connectors;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.LocalStep;
import io.casework.engine.StepCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A connector that does in the database what a test tells it. */
@Component
class LocalScriptedConnector implements LocalStep {

    static final String ID = "test.local-scripted";

    private volatile Function<StepCall, Map<String, @Nullable Object>> answer = call -> Map.of();

    void script(Function<StepCall, Map<String, @Nullable Object>> told) {
        answer = told;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(ID, "Does as told here", List.of(), List.of(), Set.of("told-so"), 4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        return answer.apply(call);
    }
}
