package io.casework.engine;

import io.casework.engine.gate.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Throw-away engines with nothing but the models of a test. */
public final class PlainEngines {

    private PlainEngines() {}

    /** @param models text by file name, {@code flow.bpmn} */
    public static ThrowAwayEngine open(Map<String, String> models, BpmnParseListener watch) {
        Map<String, ModelFile> files = models.entrySet().stream()
                .collect(Collectors.toMap(
                        model -> model.getKey().substring(0, model.getKey().lastIndexOf('.')),
                        model -> new ModelFile(model.getKey(), model.getValue().getBytes(StandardCharsets.UTF_8))));
        return ThrowAwayEngines.opened(files, new DecisionOutputs(), weekdays(), watch, 500);
    }

    /** Every team works from Monday to Friday around the clock, in UTC. */
    private static WorkingWaits weekdays() {
        return new WorkingWaits(new Weekdays(), new StaticListableBeanFactory().getBeanProvider(CaseTraits.class));
    }
}
