package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what somebody did with a task, for the case's timeline and for the audit trail. */
@Component
class TaskJournal {

    private final TaskMoveMapper moves;
    private final AuditTrail audit;
    private final Clock clock;

    TaskJournal(TaskMoveMapper moves, AuditTrail audit, Clock clock) {
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    void tell(WorkItem item, TaskMove.What what, @Nullable String subject, Actor by) {
        moves.insert(
                new TaskMove(0, item.id(), item.name(), item.caseNumber(), what, by.id(), subject, clock.instant()));
        record("task-" + what.key(), item, subject);
    }

    void tellCompleted(WorkItem item) {
        record("task-completed", item, null);
    }

    private void record(String action, WorkItem item, @Nullable String subject) {
        String place = "case=" + item.caseNumber() + " step=" + item.step();
        audit.record(action, "task:" + item.id(), subject == null ? place : place + " user=" + subject);
    }
}
