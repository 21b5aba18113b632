package io.casework.flows;

import io.casework.engine.ModelOffers;
import io.casework.engine.ReleasedForms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The processes, decisions and forms that are in use. */
@Service
@Transactional(readOnly = true)
public class Flows {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ReleasedForms forms;
    private final ModelOffers offers;

    Flows(RepositoryService repository, RuntimeService runtime, ReleasedForms forms, ModelOffers offers) {
        this.repository = repository;
        this.runtime = runtime;
        this.forms = forms;
        this.offers = offers;
    }

    /** Each in its latest version: processes, then decisions, then forms, by name. */
    public List<FlowSummary> list() {
        Set<String> offered = Set.copyOf(offers.keys());
        Stream<FlowSummary> processes =
                latest(repository.createProcessDefinitionQuery().list(), versions -> process(versions, offered));
        Stream<FlowSummary> decisions =
                latest(repository.createDecisionDefinitionQuery().list(), versions -> decision(versions, offered));
        Stream<FlowSummary> ofTasks = forms.list().stream().map(form -> form(form, offered));
        return Stream.of(processes, decisions, ofTasks).flatMap(each -> each).toList();
    }

    private static <D extends ResourceDefinition> Stream<FlowSummary> latest(
            List<D> definitions, Function<List<D>, FlowSummary> summary) {
        Map<String, List<D>> byKey = definitions.stream().collect(Collectors.groupingBy(ResourceDefinition::getKey));
        return byKey.values().stream().map(summary).sorted(Comparator.comparing(FlowSummary::name));
    }

    private FlowSummary process(List<ProcessDefinition> versions, Set<String> offered) {
        ProcessDefinition newest = newest(versions);
        String key = newest.getKey();
        return new FlowSummary(
                key,
                name(newest),
                FlowSummary.Kind.PROCESS,
                newest.getVersion(),
                versions.size(),
                runtime.createProcessInstanceQuery().processDefinitionKey(key).count(),
                runtime.createIncidentQuery().processDefinitionKeyIn(key).count(),
                offered.contains(key));
    }

    private FlowSummary decision(List<DecisionDefinition> versions, Set<String> offered) {
        DecisionDefinition newest = newest(versions);
        return new FlowSummary(
                newest.getKey(),
                name(newest),
                FlowSummary.Kind.DECISION,
                newest.getVersion(),
                versions.size(),
                0,
                0,
                offered.contains(newest.getKey()));
    }

    private static FlowSummary form(ReleasedForms.Summary form, Set<String> offered) {
        String key = FlowModels.flowKey(form.formKey());
        return new FlowSummary(
                key, form.name(), FlowSummary.Kind.FORM, form.version(), form.versions(), 0, 0, offered.contains(key));
    }

    private static <D extends ResourceDefinition> D newest(List<D> versions) {
        return versions.stream()
                .max(Comparator.comparingInt(ResourceDefinition::getVersion))
                .orElseThrow();
    }

    private static String name(ResourceDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }
}
