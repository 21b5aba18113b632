package io.casework.flows.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** What a replay asks of people. */
final class Humans {

    private static final String NO_TEAM = "";

    private final TaskService tasks;
    private final List<String> done = new ArrayList<>();
    private @Nullable Boolean deadlinesKept;

    Humans(TaskService tasks) {
        this.tasks = tasks;
    }

    void complete(Wait wait, PastEvent answer, Instant now) {
        asked(wait);
        Task task = tasks.createTaskQuery().taskId(wait.id()).singleResult();
        if (task.getDueDate() != null) {
            boolean kept = !now.isAfter(task.getDueDate().toInstant());
            deadlinesKept = kept && !Boolean.FALSE.equals(deadlinesKept);
        }
        tasks.complete(wait.id(), new HashMap<>(answer.facts()));
    }

    /** Somebody would have had it to do. */
    void asked(Wait wait) {
        if (wait.kind() == Wait.Kind.TASK) {
            done.add(tasks.getIdentityLinksForTask(wait.id()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(team -> team != null)
                    .findFirst()
                    .orElse(NO_TEAM));
        }
    }

    /** Their teams, one for each step. */
    List<String> done() {
        return List.copyOf(done);
    }

    @Nullable
    Boolean deadlinesKept() {
        return deadlinesKept;
    }
}
