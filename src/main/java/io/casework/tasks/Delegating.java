package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/** Asks a colleague, who gives the task back with an answer; its owner stays responsible. */
@Service
public class Delegating {

    private final OpenTasks tasks;
    private final Assignment assignment;
    private final TaskService engine;
    private final TaskJournal journal;
    private final Attempts attempts;

    Delegating(OpenTasks tasks, Assignment assignment, TaskService engine, TaskJournal journal, Attempts attempts) {
        this.tasks = tasks;
        this.assignment = assignment;
        this.engine = engine;
        this.journal = journal;
        this.attempts = attempts;
    }

    /**
     * Lends a task to a member of its team. Who lends a task that nobody holds becomes its owner.
     *
     * @throws TaskHeld when somebody else holds it and the actor may not assign
     * @throws TaskStateConflict when it is completed or delegated already
     */
    public void delegate(String taskId, String colleague, Actor by) {
        attempts.run(() -> {
            WorkItem item = tasks.lock(taskId, by);
            assignment.requireHolder(item, by);
            OpenTasks.requireNotDelegated(item);
            requireColleague(item, colleague, by);
            String owner = Objects.requireNonNullElse(item.assignee(), by.id());
            if (!owner.equals(item.owner())) {
                engine.setOwner(taskId, owner);
            }
            engine.delegateTask(taskId, colleague);
            journal.tell(item, TaskMove.What.DELEGATED, colleague, by);
        });
    }

    /**
     * Gives a delegated task back to its owner.
     *
     * @throws TaskHeld when it is with somebody else and the actor may not assign
     * @throws TaskStateConflict when it is completed or not delegated
     */
    public void giveBack(String taskId, Actor by) {
        attempts.run(() -> {
            WorkItem item = tasks.lock(taskId, by);
            if (!item.isDelegated()) {
                throw TaskStateConflict.notDelegated();
            }
            assignment.requireHolder(item, by);
            engine.resolveTask(taskId);
            journal.tell(item, TaskMove.What.GIVEN_BACK, item.owner(), by);
        });
    }

    private void requireColleague(WorkItem item, String colleague, Actor by) {
        if (colleague.equals(by.id()) || item.isHeldBy(colleague)) {
            throw new Problem.Unprocessable(List.of(new Violation("to", "must be somebody else")));
        }
        tasks.requireMember(item, "to", colleague);
    }
}
