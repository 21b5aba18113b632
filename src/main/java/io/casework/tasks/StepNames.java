package io.casework.tasks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
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

    private String lookUp(Step step) {
        ProcessDefinition process = models.createProcessDefinitionQuery()
                .processDefinitionKey(step.processKey())
                .processDefinitionVersion(step.version())
                .singleResult();
        ModelElementInstance element = process == null
                ? null
                : models.getBpmnModelInstance(process.getId()).getModelElementById(step.activityId());
        String name = element == null ? null : element.getAttributeValue("name");
        return name == null ? step.activityId() : name.strip().replaceAll("\\s+", " ");
    }
}
