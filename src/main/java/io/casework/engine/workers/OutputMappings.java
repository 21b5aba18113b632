package io.casework.engine.workers;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Knows what a model takes over from a step. */
@Component
class OutputMappings {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private final RepositoryService repository;
    private final Map<String, Mapping> byActivity = new ConcurrentHashMap<>();

    OutputMappings(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * @param read names that the model may read when the step is done
     * @param needed those that it takes over as they are
     */
    record Mapping(Set<String> read, Set<String> needed) {}

    Mapping of(String definitionId, String activityId) {
        return byActivity.computeIfAbsent(definitionId + '#' + activityId, key -> mapping(definitionId, activityId));
    }

    private Mapping mapping(String definitionId, String activityId) {
        ModelElementInstance step =
                repository.getBpmnModelInstance(definitionId).getModelElementById(activityId);
        ExtensionElements extensions = step instanceof BaseElement element ? element.getExtensionElements() : null;
        Set<String> expressions = extensions == null ? Set.of() : expressions(extensions);
        return new Mapping(
                expressions.stream().flatMap(OutputMappings::names).collect(Collectors.toUnmodifiableSet()),
                expressions.stream()
                        .filter(expression -> NAME.matcher(expression).matches())
                        .filter(name -> !LITERALS.contains(name))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> expressions(ExtensionElements extensions) {
        return extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                .flatMap(output -> EXPRESSION.matcher(output.getTextContent()).results())
                .map(found -> found.group(1).strip())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(expression).results().map(MatchResult::group);
    }
}
