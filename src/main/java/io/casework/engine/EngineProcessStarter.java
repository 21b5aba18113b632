package io.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineProcessStarter implements ProcessStarter {

    private final RuntimeService runtime;

    EngineProcessStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String start(String processKey, String caseNumber, Map<String, @Nullable Object> variables) {
        return runtime.startProcessInstanceByKey(processKey, caseNumber, variables)
                .getProcessInstanceId();
    }
}
