package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.stereotype.Component;

/** Scores every lead alike, as long as the assistant can't. */
@Component
@ConditionalOnMissingClass("io.casework.assistant.ScoreLeadConnector")
class ScoreLeadStandIn implements StepConnector {

    private static final int SCORE = 60;

    private final Leads leads;

    ScoreLeadStandIn(Leads leads) {
        this.leads = leads;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                "assistant.score-lead",
                "Score lead",
                List.of(),
                List.of(field("score", "integer", "0 to 100")),
                Set.of(),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        leads.scored(call.caseNumber(), SCORE);
        return Map.of("score", SCORE);
    }
}
