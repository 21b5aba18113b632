package io.casework.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

    private final ProcessEngine engine;
    private final FlowStarts starts;

    EngineDecisions(ProcessEngine engine, FlowStarts starts) {
        this.engine = engine;
        this.starts = starts;
    }

    @Override
    public Map<String, @Nullable Object> decide(
            String decision, String caseNumber, Map<String, ? extends @Nullable Object> facts) {
        DmnDecisionRuleResult answer = engine.getDecisionService()
                .evaluateDecisionTableByKeyAndVersion(
                        decision, starts.decisionVersion(decision, caseNumber), new HashMap<>(facts))
                .getSingleResult();
        return answer == null ? Map.of() : new HashMap<>(answer.getEntryMap());
    }
}
