package io.casework.engine;

import io.casework.engine.connectors.ConnectorWorker;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts jobs and connectors once the application is ready, and lets the running ones finish before it stops. */
@Component
class EngineWork implements SmartLifecycle {

    private final EngineSettings settings;
    private final JobExecutor jobs;
    private final ConnectorWorker connectors;
    private volatile boolean working;

    EngineWork(EngineSettings settings, JobExecutor jobs, ConnectorWorker connectors) {
        this.settings = settings;
        this.jobs = jobs;
        this.connectors = connectors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (settings.work()) {
            working = true;
            jobs.start();
            connectors.start();
        }
    }

    @Override
    public void start() {
        // The context starts earlier than the application is ready; onReady is the start that counts.
    }

    @Override
    public void stop() {
        if (working) {
            working = false;
            connectors.stop();
            jobs.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return working;
    }
}
