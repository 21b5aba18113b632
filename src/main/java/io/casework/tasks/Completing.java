package io.casework.tasks;

import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.tasks.forms.Answers;
import io.casework.tasks.forms.Form;
import io.casework.tasks.forms.Forms;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Completes tasks with the answers to their forms. */
@Service
public class Completing {

    private final OpenTasks tasks;
    private final Assignment assignment;
    private final TaskForms taskForms;
    private final Forms forms;
    private final Conversation conversation;
    private final TaskLedger ledger;
    private final TaskJournal journal;
    private final TaskService engine;
    private final Attempts attempts;

    Completing(
            OpenTasks tasks,
            Assignment assignment,
            TaskForms taskForms,
            Forms forms,
            Conversation conversation,
            TaskLedger ledger,
            TaskJournal journal,
            TaskService engine,
            Attempts attempts) {
        this.tasks = tasks;
        this.assignment = assignment;
        this.taskForms = taskForms;
        this.forms = forms;
        this.conversation = conversation;
        this.ledger = ledger;
        this.journal = journal;
        this.engine = engine;
        this.attempts = attempts;
    }

    /**
     * Completes a task. Who completes a task that nobody holds claims it with that; who may assign takes over what
     * somebody else holds. Everything that follows from it up to the next wait happens in the same transaction.
     *
     * @param data answers by field, as they came in
     * @throws io.casework.shared.Problem.Unprocessable when the form's rules refuse them
     * @throws TaskHeld when somebody else holds it
     * @throws TaskStateConflict when it is completed already, or delegated
     */
    public void complete(String taskId, Map<String, @Nullable Object> data, Actor by) {
        by.require(Permission.TASKS_WORK);
        attempts.run(() -> {
            WorkItem item = tasks.lock(taskId, by);
            OpenTasks.requireHolderOrMember(item, by);
            OpenTasks.requireNotDelegated(item);
            if (!item.isHeldBy(by.id())) {
                assignment.requireHolderOrFree(item, by);
                assignment.give(item, by.id(), by);
            }
            finish(item, Objects.requireNonNull(taskForms.find(taskId)), data, by);
        });
    }

    private void finish(WorkItem item, Task task, Map<String, @Nullable Object> data, Actor by) {
        Form form = forms.find(task.getFormKey()).orElse(null);
        Map<String, @Nullable Object> answers = Map.of();
        Map<String, @Nullable Object> facts = Map.of();
        if (form != null) {
            TaskContext context = taskForms.context(item, task);
            answers = Answers.check(form, data, taskForms.shown(form, context));
            facts = RoutingFacts.checked(decided(form, context, answers, by));
        }
        ledger.record(item, task, answers, facts, by);
        journal.tellCompleted(item);
        engine.complete(item.id(), facts);
    }

    private Map<String, @Nullable Object> decided(
            Form form, TaskContext context, Map<String, @Nullable Object> answers, Actor by) {
        TaskCompletion completion = taskForms.completion(form.key()).orElse(null);
        if (completion != null) {
            return completion.complete(context, answers, by);
        }
        String prose = RoutingFacts.prose(form, answers);
        if (!prose.isEmpty()) {
            conversation.add(context.caseNumber(), NewMessage.note(prose, by), by);
        }
        return RoutingFacts.of(form, answers);
    }
}
