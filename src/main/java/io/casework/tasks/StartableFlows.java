package io.casework.tasks;

import io.casework.engine.FlowStarts;
import io.casework.engine.ProductFlows;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import io.casework.tasks.forms.Form;
import io.casework.tasks.forms.Forms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flows that people start by hand: their start asks something, and the product does not start them itself. A model
 * that names starters is offered to their teams only.
 */
@Service
@Transactional(readOnly = true)
public class StartableFlows {

    private static final Logger log = LoggerFactory.getLogger(StartableFlows.class);

    private final RepositoryService models;
    private final RuntimeService runtime;
    private final ProductFlows productFlows;
    private final Forms forms;
    private final FlowStarts versions;
    private final Map<String, Optional<Start>> starts = new ConcurrentHashMap<>();

    StartableFlows(
            RepositoryService models,
            RuntimeService runtime,
            ProductFlows productFlows,
            Forms forms,
            FlowStarts versions) {
        this.versions = versions;
        this.models = models;
        this.runtime = runtime;
        this.productFlows = productFlows;
        this.forms = forms;
    }

    /** What a version's model says about its start. */
    private record Start(String formKey, @Nullable String description) {}

    /**
     * Those that the actor may start, by name, each in the version that the case would start with.
     *
     * @param caseNumber null when it is not known yet
     * @throws Problem.Forbidden when the actor does not work on cases
     */
    public List<StartableFlow> list(@Nullable String caseNumber, Actor actor) {
        actor.require(Permission.TASKS_WORK);
        return models.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(newest -> startedWith(newest, caseNumber))
                .filter(definition -> definition.isStartableInTasklist() && !definition.isSuspended())
                .filter(definition -> isFor(definition, actor))
                .flatMap(definition -> startable(definition).stream())
                .sorted(Comparator.comparing(StartableFlow::name))
                .toList();
    }

    /** @throws Problem.NotFound when there is none of this key, or none that the actor may start */
    StartableFlow find(String key, String caseNumber, Actor actor) {
        return list(caseNumber, actor).stream()
                .filter(flow -> flow.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("A flow of this name that you can start"));
    }

    public boolean runs(String key, String caseNumber) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    private ProcessDefinition startedWith(ProcessDefinition newest, @Nullable String caseNumber) {
        Integer version = versions.processVersion(newest.getKey(), caseNumber);
        ProcessDefinition chosen = version == null
                ? null
                : models.createProcessDefinitionQuery()
                        .processDefinitionKey(newest.getKey())
                        .processDefinitionVersion(version)
                        .singleResult();
        return chosen == null ? newest : chosen;
    }

    private boolean isFor(ProcessDefinition definition, Actor actor) {
        List<IdentityLink> starters = models.getIdentityLinksForProcessDefinition(definition.getId());
        return starters.isEmpty()
                || starters.stream()
                        .anyMatch(starter ->
                                actor.isIn(starter.getGroupId()) || actor.id().equals(starter.getUserId()));
    }

    private Optional<StartableFlow> startable(ProcessDefinition definition) {
        return starts.computeIfAbsent(definition.getId(), this::start)
                .filter(start -> !productFlows.starts(definition.getKey()))
                .flatMap(start -> form(start).map(form -> flow(definition, start, form)));
    }

    private static StartableFlow flow(ProcessDefinition definition, Start start, Form form) {
        String name = definition.getName() == null ? definition.getKey() : definition.getName();
        return new StartableFlow(definition.getKey(), name, start.description(), definition.getVersion(), form);
    }

    /** One form that can't be used takes its own flow from the list, not all the others. */
    private Optional<Form> form(Start start) {
        try {
            return forms.find(start.formKey());
        } catch (IllegalStateException e) {
            log.warn("A flow can't be started by hand: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<Start> start(String definitionId) {
        BpmnModelInstance model = models.getBpmnModelInstance(definitionId);
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process
                        && start.getEventDefinitions().isEmpty()
                        && start.getCamundaFormKey() != null)
                .findFirst()
                .map(start -> new Start(start.getCamundaFormKey(), description((Process) start.getParentElement())));
    }

    private static @Nullable String description(Process process) {
        return process.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
