package io.casework.flows.rehearsal;

import io.casework.engine.FlowStarts;
import io.casework.engine.ThrowAwayEngines;
import io.casework.engine.gate.ModelFile;
import io.casework.flows.FlowModels;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Sets stages up. */
@Component
class Stages {

    private final ThrowAwayEngines engines;
    private final FlowModels flows;
    private final FlowStarts starts;
    private final RepositoryService repository;

    Stages(ThrowAwayEngines engines, FlowModels flows, FlowStarts starts, RepositoryService repository) {
        this.engines = engines;
        this.flows = flows;
        this.starts = starts;
        this.repository = repository;
    }

    /**
     * @param drafts models by key, in place of what is released
     * @throws io.casework.engine.gate.ModelRefused when the gate would not let a draft in
     */
    Stage open(Map<String, ModelFile> drafts) {
        Map<String, Integer> versions = new HashMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .filter(key -> !drafts.containsKey(key))
                .forEach(key -> versions.put(key, Objects.requireNonNull(starts.processVersion(key, null))));
        var watch = new PathWatch();
        return new Stage(
                engines.open(drafts, watch),
                watch,
                (key, version) -> flows.version(key, version).content(),
                versions);
    }
}
