package io.casework.tasks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of flows are called. A version of a flow never changes, so its names are looked up once. */
@Component
class StepNames {

    private final RepositoryService models;
    private final Map<Step, String> known = new ConcurrentHashMap<>();

    StepNames(RepositoryService models) {
        this.models = models;
    }

    private record Step(String processKey, int version, String activityId) {}

    /**
     * The name in the model, or the id where the model or the step is gone or has none.
     *
     * @param activityId of the step, or of the process itself
     */
    String of(String processKey, int version, String activityId) {
        return known.computeIfAbsent(new Step(processKey, version, activityId), this::lookUp);
    }

    /** The name of the flow itself, or its id where it has none. */
    String ofFlow(String processKey, int version) {
        ProcessDefinition process = process(processKey, version);
        return process == null || process.getName() == null ? processKey : process.getName();
    }

    private @Nullable ProcessDefinition process(String key, int version) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
    }

    private String lookUp(Step step) {
        ProcessDefinition process = process(step.processKey(), step.version());
        ModelElementInstance element = process == null
                ? null
                : models.getBpmnModelInstance(process.getId()).getModelElementById(step.activityId());
        String name = element == null ? null : element.getAttributeValue("name");
        return name == null ? step.activityId() : name.strip().replaceAll("\\s+", " ");
    }
}
