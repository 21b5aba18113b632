package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** When a task is due, when to look at it again, and how much it matters. */
@Service
public class Scheduling {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int HIGHEST_PRIORITY = 100;

    private final OpenTasks tasks;
    private final WorkItemMapper items;
    private final TaskService engine;
    private final LiveEvents live;
    private final TaskJournal journal;
    private final Attempts attempts;

    Scheduling(
            OpenTasks tasks,
            WorkItemMapper items,
            TaskService engine,
            LiveEvents live,
            TaskJournal journal,
            Attempts attempts) {
        this.tasks = tasks;
        this.items = items;
        this.engine = engine;
        this.live = live;
        this.journal = journal;
        this.attempts = attempts;
    }

    /** A part of a task's schedule that is to be another. */
    public sealed interface Change {

        /** @param at null for no due date */
        record Due(@Nullable Instant at) implements Change {}

        /** @param at null for no follow-up */
        record FollowUp(@Nullable Instant at) implements Change {}

        /** @param value 0 to 100; stands until the case's priority changes */
        record Priority(int value) implements Change {}
    }

    /**
     * @throws Problem.InvalidInput when a value is out of bounds
     * @throws TaskStateConflict when the task is completed
     */
    public void change(String taskId, Iterable<Change> changes, Actor by) {
        by.require(Permission.TASKS_SCHEDULE);
        changes.forEach(Scheduling::check);
        attempts.run(() -> {
            WorkItem item = tasks.lock(taskId, by);
            changes.forEach(change -> apply(item, change, by));
        });
    }

    private static void check(Change change) {
        if (change instanceof Change.Due due) {
            check("dueAt", due.at());
        } else if (change instanceof Change.FollowUp followUp) {
            check("followUpAt", followUp.at());
        } else if (change instanceof Change.Priority priority
                && (priority.value() < 0 || priority.value() > HIGHEST_PRIORITY)) {
            throw new Problem.InvalidInput("priority", "must be from 0 to 100");
        }
    }

    private static void check(String field, @Nullable Instant at) {
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
            throw new Problem.InvalidInput(field, "must be in the years 2000 to 2199");
        }
    }

    private void apply(WorkItem item, Change change, Actor by) {
        if (change instanceof Change.Due due) {
            engine.setDueDate(item.id(), date(due.at()));
            journal.tell(item, TaskMove.What.RESCHEDULED, null, by);
        } else if (change instanceof Change.FollowUp followUp) {
            engine.setFollowUpDate(item.id(), date(followUp.at()));
            journal.tell(item, TaskMove.What.RESCHEDULED, null, by);
        } else if (change instanceof Change.Priority priority) {
            prioritise(item, priority.value(), by);
        }
    }

    /** The engine's priority of a task is not ours: it cannot follow the case's without a command for each. */
    private void prioritise(WorkItem item, int priority, Actor by) {
        items.updatePriority(item.id(), priority, ReadingKeys.priority(priority));
        live.taskChanged(item.id(), TaskChange.UPDATED);
        journal.tell(item, TaskMove.What.PRIORITISED, null, by);
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }
}
