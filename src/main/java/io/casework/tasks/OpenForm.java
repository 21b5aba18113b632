package io.casework.tasks;

import io.casework.tasks.forms.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to complete a task.
 *
 * @param description what the model says about the task
 * @param form null when the task has none: it is completed with nothing
 * @param data what the form shows, by field
 */
public record OpenForm(
        @Nullable String description,
        @Nullable String formKey,
        @Nullable Form form,
        Map<String, @Nullable Object> data) {

    /** Of a task that nobody fills in any more. */
    static final OpenForm NONE = new OpenForm(null, null, null, Map.of());
}
