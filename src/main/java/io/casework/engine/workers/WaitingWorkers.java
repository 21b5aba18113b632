package io.casework.engine.workers;

import io.casework.engine.EngineFaults;
import io.casework.engine.EngineSettings;
import io.casework.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets workers wait for steps. While they wait they hold neither a thread nor a connection: one thread of the node looks
 * for all of them, when the engine says that there is something new, and now and then for what it was not told of. A node
 * that must send nothing gives them nothing.
 */
@Component
public class WaitingWorkers {

    private static final Logger log = LoggerFactory.getLogger(WaitingWorkers.class);
    private static final Duration BREATH = Duration.ofMillis(25);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final StepLocks locks;
    private final EngineSettings settings;
    private volatile @Nullable Attendant attendant;

    WaitingWorkers(StepLocks locks, EngineSettings settings) {
        this.locks = locks;
        this.settings = settings;
    }

    /** Who asked. */
    public interface Asker {

        /** @return false when nobody takes the answer any more */
        boolean answer(List<ExternalStep> steps);

        /** Whether nobody waits for the answer any more. */
        boolean isGone();
    }

    public synchronized void start() {
        if (attendant == null) {
            Attendant now = new Attendant();
            attendant = now;
            ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(now.wake);
            now.start();
        }
    }

    /** Sends everybody home who waits, before the server waits for their requests to end. */
    @EventListener(ContextClosedEvent.class)
    public synchronized void stop() {
        Attendant now = attendant;
        if (now != null) {
            attendant = null;
            ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(now.wake);
            now.line.close();
            now.wake.signal();
        }
    }

    /**
     * Answers at once with what is due, else when something is or the worker's patience ends.
     *
     * @throws Problem.Forbidden when the worker's token is not for one of the topics
     * @throws Problem.TryLater when this node gives out no work, too many of the machine's requests wait already, or the
     *     database is away
     */
    public void ask(Worker worker, LockWish wish, Asker asker) {
        locks.requireTopics(worker, wish.topics());
        Attendant now = attendant;
        if (now == null) {
            throw Problem.TryLater.unavailable("No work is given out here at the moment.", A_WHILE);
        }
        List<ExternalStep> due = due(worker, wish);
        if (!due.isEmpty() || wish.patience().isZero()) {
            give(due, asker);
        } else {
            now.line.add(new WaitingLine.Place(worker, wish, asker, System.nanoTime()));
            now.wake.signal();
        }
    }

    private List<ExternalStep> due(Worker worker, LockWish wish) {
        try {
            return locks.lock(worker, wish);
        } catch (ProcessEngineException e) {
            if (EngineFaults.isPassing(e)) {
                throw Problem.TryLater.unavailable("The steps are moving at this moment.", SHORTLY);
            }
            throw e;
        }
    }

    private void give(List<ExternalStep> steps, Asker asker) {
        if (!asker.answer(steps)) {
            locks.giveBack(steps);
        }
    }

    /** The thread that looks for all who wait. */
    private final class Attendant extends Thread {

        private final SingleConsumerCondition wake = new SingleConsumerCondition(this);
        private final WaitingLine line = new WaitingLine();

        private Attendant() {
            super("workers");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (attendant == this) {
                try {
                    serve();
                } catch (RuntimeException e) {
                    log.warn("No steps could be locked for workers; looking again shortly: {}", e.toString());
                }
                wake.await(line.pause(settings.poll()).toMillis());
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }

        private void serve() {
            List<WaitingLine.Place> waiting = line.stillWaiting();
            Set<String> due = waiting.isEmpty() ? Set.of() : locks.dueTopics();
            waiting.stream().filter(place -> place.wants(due)).forEach(this::serve);
        }

        private void serve(WaitingLine.Place place) {
            List<ExternalStep> steps = locks.lock(place.worker(), place.wish());
            if (!steps.isEmpty()) {
                line.remove(place);
                give(steps, place.asker());
            }
        }
    }
}
