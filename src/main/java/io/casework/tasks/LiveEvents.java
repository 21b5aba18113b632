package io.casework.tasks;

import io.casework.cases.CaseFile;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what browsers are told, in the transaction of the change, and wakes this node's tail when it commits. */
@Component
class LiveEvents {

    static final Duration KEPT = Duration.ofHours(1);

    private final LiveEventMapper mapper;
    private final Clock clock;
    private final TransactionSynchronization wakeUp;

    LiveEvents(LiveEventMapper mapper, EventTail tail, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.wakeUp = new WakeUp(tail);
    }

    /** Call it while the task's row is there. */
    void taskChanged(String taskId, TaskChange change) {
        mapper.insertOfTask(taskId, change, clock.instant());
        wakeAfterCommit();
    }

    void tasksOfCaseChanged(String caseNumber) {
        mapper.insertOfTasks(caseNumber, clock.instant());
        wakeAfterCommit();
    }

    void caseChanged(CaseFile file) {
        String team = file.team() == null ? file.type().desk() : file.team();
        mapper.insertOfCase(file.number(), team, clock.instant());
        wakeAfterCommit();
    }

    void forgetOld() {
        mapper.deleteBefore(clock.instant().minus(KEPT));
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(wakeUp);
        }
    }

    /** One for all transactions: registering it again in the same one changes nothing. */
    private record WakeUp(EventTail tail) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            tail.wake();
        }
    }
}
