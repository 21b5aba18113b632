package io.casework.engine.connectors;

import io.casework.engine.EngineSettings;
import io.casework.engine.StepCall;
import io.casework.shared.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.camunda.connect.spi.Connector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the connectors' steps of this node: locks what is due, calls the connector with no transaction open, settles.
 * New steps are handed on to it while it has room ({@link HandOn}); the engine wakes it for the others.
 */
@Component
public class ConnectorWorker {

    private static final Logger log = LoggerFactory.getLogger(ConnectorWorker.class);
    private static final int BATCH = 20;
    private static final StepOutcome NOT_RUN = new StepOutcome.Unavailable("It did not run.", null);
    private static final Duration BREATH = Duration.ofMillis(10);

    private final ExternalTaskService externalTasks;
    private final Steps steps;
    private final StepRunner runner;
    private final StepSettlement settlement;
    private final HandOn handOn;
    private final EngineSettings settings;
    private final Traces traces;
    private final Clock clock;
    private final Map<String, Lane> lanes;
    private final String workerId = "node-" + UUID.randomUUID();
    private final Map<String, LockedExternalTask> held = new ConcurrentHashMap<>();
    private volatile @Nullable Running running;

    ConnectorWorker(
            ConnectorRegistry connectors,
            ExternalTaskService externalTasks,
            Steps steps,
            StepRunner runner,
            StepSettlement settlement,
            HandOn handOn,
            EngineSettings settings,
            Traces traces,
            Clock clock) {
        this.externalTasks = externalTasks;
        this.steps = steps;
        this.runner = runner;
        this.settlement = settlement;
        this.handOn = handOn;
        this.settings = settings;
        this.traces = traces;
        this.clock = clock;
        this.lanes = connectors.all().stream().map(Lane::new).collect(Collectors.toMap(Lane::id, Function.identity()));
    }

    private record Running(SingleConsumerCondition wake, LaneThreads threads, ScheduledExecutorService heart) {}

    @SuppressWarnings("FutureReturnValueIgnored") // a heartbeat logs its own failures, see extendLocks
    public synchronized void start() {
        if (running != null || lanes.isEmpty()) {
            return;
        }
        Thread dispatcher = new Thread(this::dispatchUntilStopped, "connectors");
        var wake = new SingleConsumerCondition(dispatcher);
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(wake);
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
        long beat = settings.lock().toMillis() / 3;
        heart.scheduleWithFixedDelay(this::extendLocks, beat, beat, TimeUnit.MILLISECONDS);
        var now = new Running(wake, new LaneThreads(lanes.values()), heart);
        running = now;
        handOn.to(topic -> reserve(now, topic));
        dispatcher.start();
    }

    /** Takes no more work and waits, at most as long as a lock, for the running steps. */
    public synchronized void stop() {
        Running now = running;
        if (now == null) {
            return;
        }
        handOn.to(null);
        running = null;
        ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(now.wake());
        now.wake().signal();
        now.threads().finish(settings.lock());
        now.heart().shutdownNow();
    }

    /**
     * Runs everything that is due now, one step after the other in the calling thread, until nothing is left: for
     * tests and for draining by hand.
     *
     * @return how many steps ran
     */
    public int runDue() {
        int ran = 0;
        for (List<LockedExternalTask> due = lock(BATCH); !due.isEmpty(); due = lock(BATCH)) {
            due.forEach(this::runAndSettle);
            ran += due.size();
        }
        return ran;
    }

    private void dispatchUntilStopped() {
        for (Running now = running; now != null; now = running) {
            try {
                if (dispatch(now) == 0) {
                    now.wake().await(settings.poll().toMillis());
                    breathe();
                }
            } catch (RuntimeException e) {
                log.warn("No work could be fetched; looking again shortly: {}", e.toString());
                now.wake().await(settings.poll().toMillis());
            }
        }
    }

    /** Lets work that comes in quick succession gather, so that one look finds it all. */
    private static void breathe() {
        LockSupport.parkNanos(BREATH.toNanos());
    }

    private int dispatch(Running now) {
        int free =
                lanes.values().stream().mapToInt(Lane::free).filter(n -> n > 0).sum();
        List<LockedExternalTask> due = free == 0 ? List.of() : lock(Math.min(free, BATCH));
        due.forEach(task -> submit(now, task));
        return due.size();
    }

    private List<LockedExternalTask> lock(int most) {
        var fetch = externalTasks
                .fetchAndLock()
                .workerId(workerId)
                .maxTasks(most)
                .orderByCreateTime()
                .asc()
                .subscribe();
        for (Lane lane : lanes.values()) {
            if (lane.free() > 0) {
                fetch = fetch.topic(lane.id(), settings.lock().toMillis());
            }
        }
        return fetch.execute();
    }

    private void submit(Running now, LockedExternalTask task) {
        Lane lane = laneOf(task);
        lane.enter();
        run(now, lane, task);
    }

    private HandOn.@Nullable Place reserve(Running now, String topic) {
        Lane lane = lanes.get(topic);
        return lane == null || !lane.enterIfFree()
                ? null
                : new HandOn.Place(workerId, settings.lock().toMillis(), task -> run(now, lane, task), lane::leave);
    }

    /** Runs a step in a place of the lane that was taken for it. */
    private void run(Running now, Lane lane, LockedExternalTask task) {
        held.put(task.getId(), task);
        try {
            now.threads().execute(lane, () -> {
                try {
                    runAndSettle(task);
                } finally {
                    leave(now, lane, task);
                }
            });
        } catch (RejectedExecutionException stopped) {
            leave(now, lane, task);
            log.info("{} of {} is left to another node", task.getActivityId(), task.getBusinessKey());
        }
    }

    private void leave(Running now, Lane lane, LockedExternalTask task) {
        held.remove(task.getId());
        lane.leave();
        if (lane.free() == 1) {
            now.wake().signal();
        }
    }

    private void runAndSettle(LockedExternalTask task) {
        StepCall call = steps.callOf(task);
        traces.work("casework.step")
                .from(Steps.traceOf(task))
                .kind("connector", task.getTopicName())
                .fact(Traces.CASE, call.caseNumber())
                .fact(Traces.INSTANCE, call.processInstanceId())
                .fact(Traces.STEP, call.activityId())
                .run(() -> runAndSettle(task, call), StepOutcome::name);
    }

    private StepOutcome runAndSettle(LockedExternalTask task, StepCall call) {
        Instant startedAt = clock.instant();
        var outcome = new AtomicReference<StepOutcome>();
        Connector<?> connector = laneOf(task).connector().connector();
        if (connector instanceof ConnectedStep step && step.isLocal()) {
            settlement.runAndSettle(task, call, () -> kept(outcome, runner.run(connector, call)), startedAt);
        } else {
            settlement.settle(task, call, kept(outcome, runner.run(connector, call)), startedAt);
        }
        return Objects.requireNonNullElse(outcome.get(), NOT_RUN);
    }

    private static StepOutcome kept(AtomicReference<StepOutcome> last, StepOutcome outcome) {
        last.set(outcome);
        return outcome;
    }

    private Lane laneOf(LockedExternalTask task) {
        return Objects.requireNonNull(lanes.get(task.getTopicName()), task::getTopicName);
    }

    private void extendLocks() {
        for (String taskId : held.keySet()) {
            try {
                externalTasks.extendLock(taskId, workerId, settings.lock().toMillis());
            } catch (RuntimeException e) {
                log.info("The lock of a step could not be extended: {}", e.toString());
            }
        }
    }
}
