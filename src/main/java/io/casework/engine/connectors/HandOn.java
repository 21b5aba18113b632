package io.casework.engine.connectors;

import io.casework.shared.Traces;
import java.util.function.Consumer;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.externaltask.LockedExternalTaskImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands a new step straight on to this node's worker when its lane is free: the engine inserts it locked, and it runs as
 * soon as its transaction has committed. So a step that nobody has to wait for costs no search and no commit for its
 * lock. When the node dies in between, the lock runs out as any other.
 */
@Component
class HandOn implements SessionFactory {

    private final Traces traces;
    private volatile @Nullable Taker taker;

    HandOn(Traces traces) {
        this.traces = traces;
    }

    /** The worker's side. */
    interface Taker {

        /** A place in the lane of a topic, to be run or given back; null when there is none. */
        @Nullable
        Place reserve(String topic);
    }

    /** @param run called once, unless {@code release} is */
    record Place(String workerId, long lockMillis, Consumer<LockedExternalTask> run, Runnable release) {}

    void to(@Nullable Taker worker) {
        taker = worker;
    }

    @Override
    public Class<?> getSessionType() {
        return ExternalTaskManager.class;
    }

    @Override
    public Session openSession() {
        return new HandingOn();
    }

    private final class HandingOn extends ExternalTaskManager {

        @Override
        public void insert(ExternalTaskEntity step) {
            keepTrace(step);
            Place place = placeFor(step.getTopicName());
            if (place == null) {
                super.insert(step);
            } else {
                getDbEntityManager().insert(step);
                step.lock(place.workerId(), place.lockMillis());
                step.setBusinessKey(step.getExecution().getProcessBusinessKey());
                afterCommit(place, LockedExternalTaskImpl.fromEntity(step, null, false, true, false));
            }
        }
    }

    /** As a variable of the step alone, which goes with it, however it ends. */
    private void keepTrace(ExternalTaskEntity step) {
        String trace = traces.current();
        if (trace != null) {
            step.getExecution().setVariableLocal(Steps.TRACE, trace);
        }
    }

    private @Nullable Place placeFor(String topic) {
        Taker worker = taker;
        return worker == null || !TransactionSynchronizationManager.isSynchronizationActive()
                ? null
                : worker.reserve(topic);
    }

    private static void afterCommit(Place place, LockedExternalTask step) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    place.run().accept(step);
                } else {
                    place.release().run();
                }
            }
        });
    }
}
