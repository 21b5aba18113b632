package io.casework.engine;

import io.casework.engine.gate.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/**
 * Which flows the product starts by itself, or calls: of those that ship, the ones whose start asks nobody anything. Who
 * gives one of them a start form of its own does not make it a flow that people start.
 */
@Component
public class ProductFlows {

    private final Map<String, Boolean> started = new ConcurrentHashMap<>();

    public boolean starts(String processKey) {
        return started.computeIfAbsent(processKey, ProductFlows::asksNobody);
    }

    private static boolean asksNobody(String processKey) {
        return ShippedModels.all().stream()
                .filter(model -> model.name().endsWith('/' + processKey + ".bpmn"))
                .anyMatch(model -> !hasStartForm(model));
    }

    private static boolean hasStartForm(ModelFile model) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(model.content()))
                .getModelElementsByType(StartEvent.class)
                .stream()
                .anyMatch(start -> start.getParentElement() instanceof Process && start.getCamundaFormKey() != null);
    }
}
