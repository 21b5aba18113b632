package io.casework.engine.gate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** A real engine in memory with the guards on, to be handed models that the gate never saw. */
final class GuardedEngine implements AutoCloseable {

    private final ProcessEngine engine;

    GuardedEngine() {
        this(500);
    }

    GuardedEngine(int jobsPerMinute) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:gate-" + UUID.randomUUID());
        configuration.setProcessEngineName("gate-" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setDbMetricsReporterActivate(false);
        RuntimeGuards.applyTo(configuration, jobsPerMinute);
        engine = configuration.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    DeploymentWithDefinitions deploy(String name, byte[] model) {
        return engine.getRepositoryService()
                .createDeployment()
                .addInputStream(name, new ByteArrayInputStream(model))
                .deployWithResult();
    }

    DeploymentWithDefinitions deploy(String name, String model) {
        return deploy(name, model.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        engine.close();
    }
}
