package io.casework.engine;

import io.casework.engine.connectors.ConnectorRegistry;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFunctions;
import io.casework.identity.Teams;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a model may name in this installation. */
@Component
class ModelCatalogue {

    /** Messages that the product sends to running cases; a flow that started with one would capture them. */
    private static final Set<String> RESERVED_MESSAGES = Set.of(
            "customer-replied",
            "ticket-withdrawn",
            "ticket-taken-over",
            "escalation-over",
            "question-over",
            "lead-changed",
            "lead-withdrawn");

    private final ConnectorRegistry connectors;
    private final Teams teams;

    ModelCatalogue(ConnectorRegistry connectors, Teams teams) {
        this.connectors = connectors;
        this.teams = teams;
    }

    GateCatalogue now() {
        return new GateCatalogue(
                connectors.ids(),
                ShippedModels.formKeys(),
                ShippedModels.ids(".dmn"),
                ShippedModels.ids(".bpmn"),
                teams.refs().keySet(),
                RESERVED_MESSAGES,
                ModelFunctions.names());
    }
}
