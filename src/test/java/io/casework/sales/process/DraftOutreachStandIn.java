package io.casework.sales.process;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.stereotype.Component;

/** Drafts nothing, as long as the assistant can't. */
@Component
@ConditionalOnMissingClass("io.casework.assistant.DraftOutreachConnector")
class DraftOutreachStandIn implements StepConnector {

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                "assistant.draft-outreach",
                "Draft outreach",
                List.of(),
                List.of(field("suggestionId", "string", "The draft")),
                Set.of(),
                4);
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        return Map.of("suggestionId", "none");
    }
}
