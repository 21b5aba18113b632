package io.casework.engine.running;

import io.casework.engine.gate.ModelFile;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Reads a model as the engine does when it deploys one, and leaves it at that. */
final class ParsedModel {

    private ParsedModel() {}

    static ProcessDefinitionEntity of(ProcessEngineConfigurationImpl engine, String key, ModelFile model) {
        var deployment = new DeploymentEntity();
        deployment.setNew(true);
        BpmnParse parse = deployer(engine)
                .getBpmnParser()
                .createParse()
                .sourceInputStream(new ByteArrayInputStream(model.content()))
                .deployment(deployment)
                .name(model.name());
        parse.execute();
        return parse.getProcessDefinitions().stream()
                .filter(definition -> key.equals(definition.getKey()))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("The model holds no flow " + key));
    }

    private static BpmnDeployer deployer(ProcessEngineConfigurationImpl engine) {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
