package io.casework.engine.connectors;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Knows where a model waits for a BPMN error, so that one is thrown only when somebody catches it. */
@Component
class ErrorCatchers {

    private static final String ANY = "";

    private final RepositoryService repository;
    private final Map<String, Set<String>> codesByActivity = new ConcurrentHashMap<>();

    ErrorCatchers(RepositoryService repository) {
        this.repository = repository;
    }

    boolean waitsFor(String code, String processDefinitionId, String activityId) {
        Set<String> codes = codesByActivity.computeIfAbsent(
                processDefinitionId + '#' + activityId, key -> codes(processDefinitionId, activityId));
        return codes.contains(code) || codes.contains(ANY);
    }

    private Set<String> codes(String processDefinitionId, String activityId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(processDefinitionId);
        ModelElementInstance activity = model.getModelElementById(activityId);
        return scopesOf(activity)
                .flatMap(scope -> catchers(model, scope))
                .flatMap(ErrorCatchers::errorCodes)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<ModelElementInstance> scopesOf(ModelElementInstance activity) {
        return Stream.iterate(activity, scope -> scope != null, ModelElementInstance::getParentElement);
    }

    private static Stream<CatchEvent> catchers(BpmnModelInstance model, ModelElementInstance scope) {
        Stream<CatchEvent> boundary = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> scope instanceof Activity && scope.equals(event.getAttachedTo()))
                .map(CatchEvent.class::cast);
        Stream<CatchEvent> eventSubProcesses = scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .map(subProcess -> subProcess.getChildElementsByType(StartEvent.class))
                .flatMap(Collection::stream)
                .map(CatchEvent.class::cast);
        return Stream.concat(boundary, eventSubProcesses);
    }

    private static Stream<String> errorCodes(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition -> ((ErrorEventDefinition) definition).getError())
                .map(error -> error == null || error.getErrorCode() == null ? ANY : error.getErrorCode());
    }
}
