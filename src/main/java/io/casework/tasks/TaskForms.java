package io.casework.tasks;

import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.tasks.forms.Field;
import io.casework.tasks.forms.Form;
import io.casework.tasks.forms.Forms;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the forms of tasks, with what they show. */
@Service
public class TaskForms {

    private final TaskService engine;
    private final Forms forms;
    private final Map<String, TaskCompletion> completions;

    TaskForms(TaskService engine, Forms forms, List<TaskCompletion> completions) {
        this.engine = engine;
        this.forms = forms;
        this.completions = completions.stream().collect(Collectors.toMap(TaskCompletion::formKey, Function.identity()));
    }

    /** The form of a task; of a completed one, nothing. */
    @Transactional(readOnly = true)
    public OpenForm open(WorkItem item) {
        Task task = item.isOpen() ? find(item.id()) : null;
        if (task == null) {
            return OpenForm.NONE;
        }
        Form form = forms.find(task.getFormKey()).orElse(null);
        Map<String, @Nullable Object> data = form == null ? Map.of() : shown(form, context(item, task));
        return new OpenForm(task.getDescription(), task.getFormKey(), form, data);
    }

    TaskContext context(WorkItem item, Task task) {
        return new TaskContext(
                item.id(),
                item.caseNumber(),
                item.processKey(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                engine.getVariables(item.id()));
    }

    Map<String, @Nullable Object> shown(Form form, TaskContext context) {
        return completion(form.key())
                .map(completion -> completion.prefill(context))
                .orElseGet(() -> ofVariables(form, context.variables()));
    }

    Optional<TaskCompletion> completion(String formKey) {
        return Optional.ofNullable(completions.get(formKey));
    }

    /** Null when the engine has no such task any more. */
    @Nullable
    Task find(String taskId) {
        return engine.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
    }

    private static Map<String, @Nullable Object> ofVariables(Form form, Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (variables.containsKey(field.key())) {
                data.put(field.key(), shown(field, variables.get(field.key())));
            }
        }
        return data;
    }

    private static @Nullable Object shown(Field field, @Nullable Object value) {
        if (!(value instanceof Date date)) {
            return value;
        }
        return field.type() == Field.Type.DATE
                ? date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : date.toInstant().toString();
    }
}
