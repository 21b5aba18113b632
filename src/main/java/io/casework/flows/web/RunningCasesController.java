package io.casework.flows.web;

import io.casework.engine.running.RunningCase;
import io.casework.flows.KeptToTeams;
import io.casework.flows.running.RunningOverview;
import io.casework.flows.running.RunningVersion;
import io.casework.flows.running.SteerCase;
import io.casework.flows.running.SteerCase.Target;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that run in a flow: where they stand, and what people do to them by hand. */
@RestController
@RequestMapping("/api/flows/{key}/running")
class RunningCasesController {

    private final RunningOverview overview;
    private final SteerCase steer;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    RunningCasesController(RunningOverview overview, SteerCase steer, CurrentActor actor, Idempotency idempotency) {
        this.overview = overview;
        this.steer = steer;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** @param from id of the step at which the case stands */
    record TokenMove(
            @NotBlank @Text(max = 255) String from,
            @NotBlank @Text(max = 255) String to,
            @NotBlank @Text(max = 1_000) String reason) {}

    /** @param reason for the timeline of the case and the audit trail */
    record SteeringReason(@NotBlank @Text(max = 1_000) String reason) {}

    /** Without a version: the newest one in which cases run. */
    @GetMapping
    @Requires(Permission.FLOWS_READ)
    RunningVersion readRunningCases(
            @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        return overview.of(key, version);
    }

    /** What stands at the steps, the longest first. */
    @GetMapping("/cases")
    @Requires(Permission.FLOWS_READ)
    Page<RunningCase> listRunningCases(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        actor.get().requireSightOfCases();
        return overview.cases(key, version, step, limit, cursor);
    }

    /** Takes what stands at one step to another one. */
    @PostMapping("/cases/{instanceId}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.FLOWS_RELEASE, Permission.OPERATIONS})
    @KeptToTeams(value = Permission.FLOWS_RELEASE, unless = Permission.OPERATIONS)
    ResponseEntity<Void> moveToken(
            @PathVariable String key,
            @PathVariable String instanceId,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody TokenMove move) {
        Target target = new Target(key, instanceId);
        return once(idempotencyKey, move, () -> steer.move(target, move.from(), move.to(), move.reason(), actor.get()));
    }

    /** Stops the flow. The case stays as it is, and says that it has no flow any more. */
    @PostMapping("/cases/{instanceId}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.FLOWS_RELEASE, Permission.OPERATIONS})
    @KeptToTeams(value = Permission.FLOWS_RELEASE, unless = Permission.OPERATIONS)
    ResponseEntity<Void> cancelRunningCase(
            @PathVariable String key,
            @PathVariable String instanceId,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody SteeringReason why) {
        return once(idempotencyKey, why, () -> steer.cancel(new Target(key, instanceId), why.reason(), actor.get()));
    }

    /** Lets the flow stand still. */
    @PutMapping("/cases/{instanceId}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.FLOWS_RELEASE, Permission.OPERATIONS})
    @KeptToTeams(value = Permission.FLOWS_RELEASE, unless = Permission.OPERATIONS)
    ResponseEntity<Void> suspendRunningCase(
            @PathVariable String key,
            @PathVariable String instanceId,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody SteeringReason why) {
        return once(idempotencyKey, why, () -> steer.suspend(new Target(key, instanceId), why.reason(), actor.get()));
    }

    /** Lets the flow go on. */
    @DeleteMapping("/cases/{instanceId}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Permission.FLOWS_RELEASE, Permission.OPERATIONS})
    @KeptToTeams(value = Permission.FLOWS_RELEASE, unless = Permission.OPERATIONS)
    void resumeRunningCase(@PathVariable String key, @PathVariable String instanceId) {
        steer.resume(new Target(key, instanceId), actor.get());
    }

    private ResponseEntity<Void> once(@Nullable String idempotencyKey, Object body, Runnable act) {
        return idempotency.once(idempotencyKey, body, Void.class, () -> {
            act.run();
            return ResponseEntity.noContent().build();
        });
    }
}
