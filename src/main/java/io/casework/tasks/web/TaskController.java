package io.casework.tasks.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.tasks.Assignment;
import io.casework.tasks.Completing;
import io.casework.tasks.Delegating;
import io.casework.tasks.Scheduling;
import io.casework.tasks.TakeNext;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One task, and what can be done with it. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private static final int LONGEST_ID = 100;

    private final TaskViews views;
    private final Assignment assignment;
    private final Delegating delegating;
    private final Scheduling scheduling;
    private final Completing completing;
    private final TakeNext takeNext;
    private final CurrentActor currentActor;

    TaskController(
            TaskViews views,
            Assignment assignment,
            Delegating delegating,
            Scheduling scheduling,
            Completing completing,
            TakeNext takeNext,
            CurrentActor currentActor) {
        this.views = views;
        this.assignment = assignment;
        this.delegating = delegating;
        this.scheduling = scheduling;
        this.completing = completing;
        this.takeNext = takeNext;
        this.currentActor = currentActor;
    }

    /** @param assignee null for oneself */
    record NewAssignment(@Nullable @Size(min = 1, max = LONGEST_ID) String assignee, @Nullable Boolean allowOverride) {

        Assignment.IfHeld ifHeld() {
            return Boolean.TRUE.equals(allowOverride) ? Assignment.IfHeld.TAKE_OVER : Assignment.IfHeld.REFUSE;
        }
    }

    record NewDelegation(@NotBlank @Size(max = LONGEST_ID) String to) {}

    record NewCompletion(@NotNull Map<String, @Nullable Object> data) {}

    /** What a change may name: null takes a time away, what is not there stays. */
    record TaskPatch(
            @Nullable Instant dueAt, @Nullable Instant followUpAt, @Min(0) @Max(100) @Nullable Integer priority) {}

    @GetMapping("/{id}")
    TaskView getTask(@PathVariable String id) {
        return views.view(id, currentActor.get());
    }

    @PatchMapping("/{id}")
    TaskView changeTask(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TaskPatch.class)))
                    @RequestBody
                    Map<String, @Nullable Object> change) {
        Actor actor = currentActor.get();
        scheduling.change(id, TaskChanges.of(change), actor);
        return views.view(id, actor);
    }

    @PostMapping("/{id}/assignment")
    TaskView assignTask(@PathVariable String id, @Valid @RequestBody NewAssignment request) {
        Actor actor = currentActor.get();
        String assignee = request.assignee() == null ? actor.id() : request.assignee();
        assignment.assign(id, assignee, request.ifHeld(), actor);
        return views.view(id, actor);
    }

    @DeleteMapping("/{id}/assignment")
    TaskView releaseTask(@PathVariable String id) {
        Actor actor = currentActor.get();
        assignment.release(id, actor);
        return views.view(id, actor);
    }

    @PostMapping("/{id}/delegation")
    TaskView delegateTask(@PathVariable String id, @Valid @RequestBody NewDelegation request) {
        Actor actor = currentActor.get();
        delegating.delegate(id, request.to(), actor);
        return views.view(id, actor);
    }

    @DeleteMapping("/{id}/delegation")
    TaskView giveBackTask(@PathVariable String id) {
        Actor actor = currentActor.get();
        delegating.giveBack(id, actor);
        return views.view(id, actor);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void completeTask(@PathVariable String id, @Valid @RequestBody NewCompletion request) {
        completing.complete(id, request.data(), currentActor.get());
    }

    /** Claims the open task that matters most, and says why it is that one. */
    @PostMapping("/next")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "Nothing is left to do", content = @Content)
    ResponseEntity<TaskView.Next> takeNextTask(Locale reader) {
        Actor actor = currentActor.get();
        return takeNext.take(actor)
                .map(taken ->
                        new TaskView.Next(views.view(taken.taskId(), actor), TaskWords.reasons(taken.merit(), reader)))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
