package io.casework.engine;

import io.casework.engine.gate.Finding;
import io.casework.engine.gate.Finding.Severity;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelRefused;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a model as the engine does when it deploys one, and leaves it at that: a few models that the gate has nothing
 * against are none to the engine.
 */
@Component
public class EngineReader {

    private static final Logger log = LoggerFactory.getLogger(EngineReader.class);
    private static final String RULE = "engine-refused";
    private static final int LONGEST_REASON = 500;

    /** What an XML parser says begins so when a file is no BPMN by its schema, and means nothing to who draws. */
    private static final String SCHEMA = "cvc-";

    private final ProcessEngineConfigurationImpl engine;

    EngineReader(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** To be asked inside the engine. The model is a process. */
    public List<ProcessDefinitionEntity> processes(ModelFile model) {
        var deployment = new DeploymentEntity();
        deployment.setNew(true);
        BpmnParse parse = deployer(BpmnDeployer.class)
                .getBpmnParser()
                .createParse()
                .sourceInputStream(new ByteArrayInputStream(model.content()))
                .deployment(deployment)
                .name(model.name());
        parse.execute();
        return parse.getProcessDefinitions();
    }

    /**
     * What the engine has against a model that the gate admitted; nothing against a form, which it never reads. The fault
     * is caught inside the engine, or it would roll the caller's transaction back.
     */
    List<Finding> faults(ModelFile admitted) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                read(admitted);
                return List.<Finding>of();
            } catch (RuntimeException e) {
                log.info("The engine can't read {}", admitted.name(), e);
                return List.of(finding(e));
            }
        });
    }

    /** @throws ModelRefused when the engine can't read it */
    void require(ModelFile admitted) {
        List<Finding> faults = faults(admitted);
        if (!faults.isEmpty()) {
            throw new ModelRefused(admitted, faults);
        }
    }

    /** What is found out at the deployment only, such as a message that starts two flows. */
    static ModelRefused refused(ModelFile file, RuntimeException fault) {
        return new ModelRefused(file, List.of(finding(fault)));
    }

    private void read(ModelFile model) {
        if (model.name().endsWith(".bpmn")) {
            processes(model);
        } else if (model.name().endsWith(".dmn")) {
            deployer(DecisionDefinitionDeployer.class)
                    .getTransformer()
                    .createTransform()
                    .modelInstance(new ByteArrayInputStream(model.content()))
                    .transformDecisionRequirementsGraph();
        }
    }

    private static Finding finding(RuntimeException fault) {
        Problem first = fault instanceof ParseException refusal ? first(refusal) : null;
        String said = first == null ? fault.getMessage() : first.getMessage();
        String element = first == null ? null : first.getMainElementId();
        if (said == null || said.startsWith(SCHEMA)) {
            return Finding.of(Severity.ERROR, element, RULE + (said == null ? ".silent" : ".schema"));
        }
        String shown = said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON);
        return Finding.of(Severity.ERROR, element, RULE, shown);
    }

    private static @Nullable Problem first(ParseException refusal) {
        return refusal.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .findFirst()
                .orElse(null);
    }

    private <T extends Deployer> T deployer(Class<T> type) {
        return engine.getDeployers().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
