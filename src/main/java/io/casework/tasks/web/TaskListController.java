package io.casework.tasks.web;

import io.casework.identity.CurrentActor;
import io.casework.shared.Page;
import io.casework.tasks.TaskCounts;
import io.casework.tasks.WorkList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
    Page<TaskSummary> listTasks(
            @Valid TaskFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = USUAL_LIMIT) @Min(1) @Max(HIGHEST_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return views.summaries(workList.list(filter.query(), sort, cursor, limit, currentActor.get()));
    }

    @GetMapping("/count")
    Count countTasks(@Valid TaskFilter filter) {
        WorkList.Count counted = workList.count(filter.query(), currentActor.get());
        return new Count(counted.count(), counted.capped());
    }

    @GetMapping("/counts")
    TaskCounts countTaskViews() {
        return workList.counts(currentActor.get());
    }
}
