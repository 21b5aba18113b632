package io.casework.flows.rehearsal;

import io.casework.engine.ThrowAwayEngines;
import io.casework.engine.gate.ModelFile;
import io.casework.flows.Flows;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets stages up. */
@Component
class Stages {

    private final ThrowAwayEngines engines;
    private final Flows flows;

    Stages(ThrowAwayEngines engines, Flows flows) {
        this.engines = engines;
        this.flows = flows;
    }

    /**
     * @param drafts models by key, in place of what is released
     * @throws io.casework.engine.gate.ModelRefused when the gate would not let a draft in
     */
    Stage open(Map<String, ModelFile> drafts) {
        var watch = new PathWatch();
        return new Stage(engines.open(drafts, watch), watch, flows::xml);
    }
}
