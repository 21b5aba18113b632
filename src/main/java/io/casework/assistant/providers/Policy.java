package io.casework.assistant.providers;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who does a task.
 *
 * @param flow id of a process, null for all
 * @param category null for all
 * @param providerId null unless a provider does it
 */
public record Policy(
        @NotNull AssistantTask task,
        @Text(max = 100, singleLine = true) @Nullable String flow,
        @Text(max = 60, singleLine = true) @Nullable String category,
        @NotNull AssistantEngine engine,
        @Text(max = 60, singleLine = true) @Nullable String providerId) {

    boolean fits(AssistantTask asked, Occasion occasion) {
        return task == asked
                && (flow == null || flow.equals(occasion.flow()))
                && (category == null || category.equals(occasion.category()));
    }

    /** What a category's data may do counts for more than what a flow prefers. */
    int precision() {
        return (category == null ? 0 : 2) + (flow == null ? 0 : 1);
    }
}
