package io.casework.tasks.web;

import io.casework.shared.Keyed;
import io.casework.shared.Problem;
import io.casework.tasks.TaskQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The query parameters that narrow the work list. */
record TaskFilter(
        @Schema(implementation = TaskQuery.View.class) @Nullable String filter,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String process,
        @Nullable String step,
        @BindParam("case") @Nullable String caseNumber,
        @Nullable String category,
        @Min(0) @Max(100) @Nullable Integer priority,
        @Schema(format = "date-time") @BindParam("due-before") @Nullable String dueBefore,
        @Schema(format = "date-time") @BindParam("follow-up-before") @Nullable String followUpBefore,
        @Size(max = LONGEST_WORDS) @Nullable String q) {

    private static final int LONGEST_WORDS = 200;

    /** @throws Problem.InvalidInput when a parameter is none that can be asked with */
    TaskQuery query() {
        return new TaskQuery(
                view(),
                team,
                assignee,
                process,
                step,
                caseNumber,
                category,
                priority,
                instant("due-before", dueBefore),
                instant("follow-up-before", followUpBefore),
                q == null || q.isBlank() ? null : q);
    }

    private TaskQuery.View view() {
        return filter == null
                ? TaskQuery.View.ALL
                : Keyed.find(TaskQuery.View.class, filter)
                        .orElseThrow(() -> new Problem.InvalidInput(
                                "filter", "must be one of all, mine, unassigned, team and completed"));
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Problem.InvalidInput(field, "must be a time such as 2026-11-22T14:30:00Z");
        }
    }
}
