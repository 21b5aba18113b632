package io.casework.engine;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * An engine in memory with a clock of its own, for one thread. Nothing happens in it by itself: whoever plays a case
 * completes its steps, executes its jobs and moves its clock. It is gone when it is closed.
 */
public final class ThrowAwayEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final ReplayCalendars calendars;
    private final FactChange change;

    ThrowAwayEngine(ProcessEngine engine, ReplayCalendars calendars) {
        this.engine = engine;
        this.calendars = calendars;
        this.change =
                new FactChange(engine.getRuntimeService(), engine.getTaskService(), engine.getManagementService());
    }

    public ProcessEngine engine() {
        return engine;
    }

    public Instant now() {
        return calendars.instant();
    }

    /** Any instant, also one that is earlier: each case has its own time. */
    public void moveTo(Instant time) {
        calendars.moveTo(time);
    }

    /** Whose flows run from now on: what they call themselves may be anything. */
    public void play(String caseNumber) {
        calendars.play(caseNumber);
    }

    /** As {@link RunningProcesses#change} does in one running flow. */
    public void change(String instanceId, Map<String, ? extends @Nullable Object> facts) {
        change.apply(instanceId, facts);
    }

    @Override
    public void close() {
        engine.close();
    }
}
