package io.casework.tasks.web;

import io.casework.identity.CurrentActor;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.tasks.TaskCounts;
import io.casework.tasks.TaskQuery;
import io.casework.tasks.WorkList;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list. */
@RestController
@RequestMapping("/api/tasks")
class TaskListController {

    private static final String USUAL_LIMIT = "50";
    private static final int HIGHEST_LIMIT = 200;
    private static final int LONGEST_WORDS = 200;

    private final WorkList workList;
    private final TaskViews views;
    private final CurrentActor currentActor;

    TaskListController(WorkList workList, TaskViews views, CurrentActor currentActor) {
        this.workList = workList;
        this.views = views;
        this.currentActor = currentActor;
    }

    /** @param capped whether there may be more */
    record Count(long count, boolean capped) {}

    @GetMapping
    Page<TaskSummary> list(
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Integer priority,
            @RequestParam(name = "due-before", required = false) @Nullable String dueBefore,
            @RequestParam(name = "follow-up-before", required = false) @Nullable String followUpBefore,
            @RequestParam(required = false) @Size(max = LONGEST_WORDS) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = USUAL_LIMIT) @Min(1) @Max(HIGHEST_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TaskQuery query = new TaskQuery(
                view(filter),
                team,
                assignee,
                process,
                step,
                caseNumber,
                category,
                priority,
                instant("due-before", dueBefore),
                instant("follow-up-before", followUpBefore),
                q);
        return views.summaries(workList.list(query, sort, cursor, limit, currentActor.get()));
    }

    @GetMapping("/count")
    Count count(
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Integer priority,
            @RequestParam(name = "due-before", required = false) @Nullable String dueBefore,
            @RequestParam(name = "follow-up-before", required = false) @Nullable String followUpBefore,
            @RequestParam(required = false) @Size(max = LONGEST_WORDS) @Nullable String q) {
        TaskQuery query = new TaskQuery(
                view(filter),
                team,
                assignee,
                process,
                step,
                caseNumber,
                category,
                priority,
                instant("due-before", dueBefore),
                instant("follow-up-before", followUpBefore),
                q);
        long count = workList.count(query, currentActor.get());
        return new Count(count, count == WorkList.COUNTED_AT_MOST);
    }

    @GetMapping("/counts")
    TaskCounts counts() {
        return workList.counts(currentActor.get());
    }

    private static TaskQuery.View view(String filter) {
        return Keyed.find(TaskQuery.View.class, filter)
                .orElseThrow(() ->
                        new Problem.InvalidInput("filter", "must be one of all, mine, unassigned, team and completed"));
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Problem.InvalidInput(field, "must be a time such as 2026-11-22T14:30:00Z");
        }
    }
}
