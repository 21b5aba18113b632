package io.casework.engine;

import io.casework.engine.gate.RuntimeGuards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped models on an engine of their own, in memory and within seconds: the flows without what they connect. */
public final class ModelEngine {

    private ModelEngine() {}

    public static ProcessEngine withShippedModels() {
        ProcessEngine engine = configuration().buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        addAll(deployment, "classpath*:processes/**/*.bpmn");
        addAll(deployment, "classpath*:processes/**/*.dmn");
        deployment.deploy();
        return engine;
    }

    private static ProcessEngineConfiguration configuration() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new DecisionOutputs())));
        RuntimeGuards.applyTo(configuration, 500);
        return configuration;
    }

    private static void addAll(DeploymentBuilder deployment, String pattern) {
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                deployment.addInputStream(String.valueOf(model.getFilename()), model.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
