package io.casework.tasks.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.casework.identity.TeamRef;
import io.casework.tasks.OpenForm;
import io.casework.tasks.TaskAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with its form.
 *
 * @param form the form-js schema
 * @param data what the form shows
 * @param caseTeam the team that works on the case: the task can be assigned to its members too; null when there is none
 */
record TaskView(
        @JsonUnwrapped TaskSummary summary,
        @Nullable String description,
        @Nullable String formKey,
        @Nullable Map<String, @Nullable Object> form,
        Map<String, @Nullable Object> data,
        List<TaskAction> actions,
        @Nullable TeamRef caseTeam) {

    static TaskView of(TaskSummary summary, OpenForm form, List<TaskAction> actions, @Nullable TeamRef caseTeam) {
        return new TaskView(
                summary,
                form.description(),
                form.formKey(),
                form.form() == null ? null : form.form().schema(),
                form.data(),
                actions,
                caseTeam);
    }

    /** @param why it was chosen, a sentence for each reason */
    @Schema(name = "NextTask")
    record Next(@JsonUnwrapped TaskView task, List<String> why) {}
}
