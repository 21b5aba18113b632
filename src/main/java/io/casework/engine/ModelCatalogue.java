package io.casework.engine;

import io.casework.engine.connectors.ConnectorRegistry;
import io.casework.engine.gate.GateCatalogue;
import io.casework.engine.gate.ModelFunctions;
import io.casework.identity.Teams;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** What a model may name in this installation: what came with the product, and what people made and released. */
@Component
class ModelCatalogue {

    /** Messages that the product sends to running cases; a flow that started with one would capture them. */
    private static final Set<String> RESERVED_MESSAGES = Set.of(
            "customer-replied",
            "ticket-withdrawn",
            "ticket-taken-over",
            "escalation-over",
            "question-over",
            "case-ended",
            "lead-changed",
            "lead-withdrawn");

    private final ConnectorRegistry connectors;
    private final RepositoryService repository;
    private final ReleasedForms forms;
    private final Teams teams;
    private final Set<String> shippedForms = ShippedModels.formKeys();
    private final Set<String> shippedDecisions = ShippedModels.ids(".dmn");
    private final Set<String> shippedProcesses = ShippedModels.ids(".bpmn");

    ModelCatalogue(ConnectorRegistry connectors, RepositoryService repository, ReleasedForms forms, Teams teams) {
        this.connectors = connectors;
        this.repository = repository;
        this.forms = forms;
        this.teams = teams;
    }

    GateCatalogue now() {
        return new GateCatalogue(
                connectors.ids(),
                with(shippedForms, forms.keys().stream()),
                with(
                        shippedDecisions,
                        keys(repository
                                .createDecisionDefinitionQuery()
                                .latestVersion()
                                .list())),
                with(
                        shippedProcesses,
                        keys(repository
                                .createProcessDefinitionQuery()
                                .latestVersion()
                                .list())),
                teams.refs().keySet(),
                RESERVED_MESSAGES,
                ModelFunctions.names());
    }

    private static Stream<String> keys(List<? extends ResourceDefinition> deployed) {
        return deployed.stream().map(ResourceDefinition::getKey);
    }

    private static Set<String> with(Set<String> shipped, Stream<String> released) {
        return Stream.concat(shipped.stream(), released).collect(Collectors.toUnmodifiableSet());
    }
}
