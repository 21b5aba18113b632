package io.casework.engine;

import io.casework.engine.connectors.ConnectorWorker;
import io.casework.engine.workers.WaitingWorkers;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts jobs and connectors once the application is ready, and gives work to workers of third parties from then on; lets
 * the running ones finish before it stops.
 */
@Component
class EngineWork implements SmartLifecycle {

    private final EngineSettings settings;
    private final JobExecutor jobs;
    private final ConnectorWorker connectors;
    private final WaitingWorkers workers;
    private volatile boolean working;

    EngineWork(EngineSettings settings, JobExecutor jobs, ConnectorWorker connectors, WaitingWorkers workers) {
        this.settings = settings;
        this.jobs = jobs;
        this.connectors = connectors;
        this.workers = workers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (settings.work()) {
            working = true;
            jobs.start();
            connectors.start();
            workers.start();
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
            workers.stop();
            connectors.stop();
            jobs.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return working;
    }
}
