package io.casework.flows.rehearsal;

import io.casework.engine.ThrowAwayEngines;
import io.casework.engine.gate.ModelFile;
import io.casework.flows.FlowModels;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Sets stages up. */
@Component
class Stages {

    private final ThrowAwayEngines engines;
    private final FlowModels flows;
    private final RepositoryService repository;

    Stages(ThrowAwayEngines engines, FlowModels flows, RepositoryService repository) {
        this.engines = engines;
        this.flows = flows;
        this.repository = repository;
    }

    /**
     * @param drafts models by key, in place of what is released
     * @throws io.casework.engine.gate.ModelRefused when the gate would not let a draft in
     */
    Stage open(Map<String, ModelFile> drafts) {
        Map<String, Integer> versions = new HashMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process -> !drafts.containsKey(process.getKey()))
                .forEach(process -> versions.put(process.getKey(), process.getVersion()));
        var watch = new PathWatch();
        return new Stage(
                engines.open(drafts, watch),
                watch,
                (key, version) -> flows.version(key, version).content(),
                versions);
    }
}
