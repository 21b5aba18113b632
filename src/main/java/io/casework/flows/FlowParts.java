package io.casework.flows;

import io.casework.engine.ModelParts;
import io.casework.flows.FlowCatalogue.Callable;
import io.casework.flows.FlowCatalogue.MessageName;
import io.casework.flows.FlowCatalogue.Variable;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a flow may be built from. */
@Service
@Transactional(readOnly = true)
public class FlowParts {

    private final ModelParts parts;
    private final Flows flows;
    private final FlowModels models;
    private final Teams teams;

    FlowParts(ModelParts parts, Flows flows, FlowModels models, Teams teams) {
        this.parts = parts;
        this.flows = flows;
        this.models = models;
        this.teams = teams;
    }

    public FlowCatalogue catalogue() {
        List<FlowSummary> deployed = flows.list();
        return new FlowCatalogue(
                parts.elementTemplates(),
                parts.connectors().stream().map(FlowCatalogue.Step::of).toList(),
                teams.refs().values().stream()
                        .sorted(Comparator.comparing(TeamRef::name))
                        .toList(),
                parts.forms(),
                callables(deployed, FlowSummary.Kind.DECISION),
                callables(deployed, FlowSummary.Kind.PROCESS),
                variables(deployed),
                parts.messages().stream()
                        .map(name -> new MessageName(name, FlowVariables.spoken(name)))
                        .toList(),
                parts.reservedMessages(),
                parts.functions(),
                parts.rules());
    }

    /** A decision's column is labelled for people, a form's field, too; a connector describes what it wants. */
    private List<Variable> variables(List<FlowSummary> deployed) {
        FlowVariables variables = new FlowVariables();
        deployed.stream()
                .filter(flow -> flow.kind() == FlowSummary.Kind.DECISION)
                .flatMap(decision -> DecisionFacts.of(
                        models.version(decision.key(), decision.version()).content()))
                .forEach(variables::add);
        parts.formModels().forEach(variables::addForm);
        variables.addConnectors(parts.connectors());
        return variables.all();
    }

    private static List<Callable> callables(List<FlowSummary> deployed, FlowSummary.Kind kind) {
        return deployed.stream()
                .filter(flow -> flow.kind() == kind)
                .map(flow -> new Callable(flow.key(), flow.name()))
                .toList();
    }
}
