package io.casework.engine.web;

import io.casework.engine.connectors.StepOutcome;
import io.casework.engine.workers.ExternalStep;
import io.casework.engine.workers.LockWish;
import io.casework.engine.workers.SettledStep;
import io.casework.engine.workers.StepLocks;
import io.casework.engine.workers.StepResults;
import io.casework.engine.workers.StepValue;
import io.casework.engine.workers.TopicBacklog;
import io.casework.engine.workers.TopicBacklogs;
import io.casework.engine.workers.WaitingWorkers;
import io.casework.engine.workers.Worker;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Steps of flows that workers of third parties do. */
@RestController
@RequestMapping("/api/external-tasks")
class ExternalTasksController {

    private static final int USUAL_LOCK_SECONDS = 60;
    private static final int USUAL_LIMIT = 10;

    private final WaitingWorkers waiting;
    private final StepLocks locks;
    private final StepResults results;
    private final TopicBacklogs backlogs;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;

    ExternalTasksController(
            WaitingWorkers waiting,
            StepLocks locks,
            StepResults results,
            TopicBacklogs backlogs,
            Idempotency idempotency,
            CurrentActor currentActor) {
        this.waiting = waiting;
        this.locks = locks;
        this.results = results;
        this.backlogs = backlogs;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
    }

    /**
     * @param worker a name for this process of the machine, the same until the steps are settled
     * @param topics such as {@code external.check-credit}
     * @param lockSeconds how long a step is the worker's, 1 to 3,600; null for 60
     * @param limit steps at most; null for 10
     * @param waitSeconds how long to wait when nothing is due, up to 60; null for not at all
     */
    record NewLocks(
            @NotNull @Pattern(regexp = Worker.NAME) String worker,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 64) String> topics,
            @Nullable @Min(1) @Max(3_600) Integer lockSeconds,
            @Nullable @Min(1) @Max(50) Integer limit,
            @Nullable @Min(0) @Max(60) Integer waitSeconds) {

        LockWish wish() {
            return new LockWish(
                    Set.copyOf(topics),
                    Duration.ofSeconds(lockSeconds == null ? USUAL_LOCK_SECONDS : lockSeconds),
                    limit == null ? USUAL_LIMIT : limit,
                    Duration.ofSeconds(waitSeconds == null ? 0 : waitSeconds));
        }
    }

    /** @param outputs by name: what the model takes over from the step, nothing else */
    record StepCompletion(
            @NotNull @Pattern(regexp = Worker.NAME) String worker,
            @Nullable @Size(max = 20)
                    Map<@NotNull @Pattern(regexp = "[A-Za-z_][A-Za-z0-9_]{0,99}") String, @NotNull @Valid StepValue>
                            outputs) {}

    /** Why a try failed. */
    enum Cause implements Keyed {
        /** Something that the worker needs is away: tried again for more than a day. */
        UNAVAILABLE,
        /** The worker itself broke: tried again a few times. */
        BROKEN
    }

    /**
     * @param reason for an operator, without personal data
     * @param retryAfterSeconds the earliest next try, up to a day; null to leave it to the product
     */
    record StepFailure(
            @NotNull @Pattern(regexp = Worker.NAME) String worker,
            @NotNull Cause cause,
            @NotBlank @Text(max = 500) String reason,
            @Nullable @Min(0) @Max(86_400) Integer retryAfterSeconds) {

        StepOutcome outcome() {
            Duration retryAfter = retryAfterSeconds == null ? null : Duration.ofSeconds(retryAfterSeconds);
            return cause == Cause.UNAVAILABLE
                    ? new StepOutcome.Unavailable(reason, retryAfter)
                    : new StepOutcome.Failed(reason);
        }
    }

    /**
     * @param code an error that the model may wait for, such as {@code credit-refused}
     * @param reason for an operator, without personal data
     */
    record StepError(
            @NotNull @Pattern(regexp = Worker.NAME) String worker,
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String code,
            @NotBlank @Text(max = 500) String reason) {}

    /** @param lockSeconds from now on, 1 to 3,600 */
    record LockExtension(
            @NotNull @Pattern(regexp = Worker.NAME) String worker, @NotNull @Min(1) @Max(3_600) Integer lockSeconds) {}

    /** @param lockedUntil when another worker may take the step */
    record ExtendedLock(Instant lockedUntil) {}

    /** What waits for workers, by topic. */
    @GetMapping
    @Requires(Permission.OPERATIONS)
    Page<TopicBacklog> listExternalTopics() {
        return Page.of(backlogs.list());
    }

    /** Locks steps that are due, for this worker. */
    @PostMapping("/locks")
    @Requires(Permission.WORKER)
    DeferredResult<Page<ExternalStep>> lockExternalTasks(@Valid @RequestBody NewLocks wanted) {
        LockWish wish = wanted.wish();
        HttpAsker asker = new HttpAsker(wish.patience());
        waiting.ask(worker(wanted.worker()), wish, asker);
        return asker.result();
    }

    /** The step is done. The same key gives the same answer again. */
    @PostMapping("/{id}/completion")
    @Requires(Permission.WORKER)
    ResponseEntity<SettledStep> completeExternalTask(
            @PathVariable String id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody StepCompletion done) {
        Map<String, StepValue> outputs = done.outputs() == null ? Map.of() : done.outputs();
        return settled(id, key, done.worker(), done, worker -> results.complete(worker, id, outputs));
    }

    /** This try of the step has failed; it is tried again, or an operator is told. */
    @PostMapping("/{id}/failure")
    @Requires(Permission.WORKER)
    ResponseEntity<SettledStep> failExternalTask(
            @PathVariable String id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody StepFailure failure) {
        return settled(id, key, failure.worker(), failure, worker -> results.fail(worker, id, failure.outcome()));
    }

    /** The step can't be done, and trying again is of no use. */
    @PostMapping("/{id}/error")
    @Requires(Permission.WORKER)
    ResponseEntity<SettledStep> refuseExternalTask(
            @PathVariable String id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody StepError error) {
        return settled(
                id, key, error.worker(), error, worker -> results.refuse(worker, id, error.code(), error.reason()));
    }

    /** Keeps the step locked for longer. */
    @PostMapping("/{id}/extension")
    @Requires(Permission.WORKER)
    ExtendedLock extendExternalTask(@PathVariable String id, @Valid @RequestBody LockExtension extension) {
        Duration lock = Duration.ofSeconds(extension.lockSeconds());
        return new ExtendedLock(locks.extend(worker(extension.worker()), id, lock));
    }

    private ResponseEntity<SettledStep> settled(
            String id, @Nullable String key, String name, Object body, Function<Worker, SettledStep> settling) {
        Worker worker = worker(name);
        return results.whenStill(
                worker,
                id,
                () -> idempotency.once(key, body, SettledStep.class, () -> ResponseEntity.ok(settling.apply(worker))));
    }

    private Worker worker(String name) {
        return new Worker(currentActor.get(), name);
    }
}
