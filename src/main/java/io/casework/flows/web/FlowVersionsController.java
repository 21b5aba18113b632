package io.casework.flows.web;

import io.casework.flows.KeptToTeams;
import io.casework.flows.release.ChooseStart;
import io.casework.flows.release.FlowReasons;
import io.casework.flows.release.FlowVersion;
import io.casework.flows.release.FlowVersions;
import io.casework.flows.release.GivenReason;
import io.casework.flows.release.StartChoice;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of flows, and which of them new cases start with. */
@RestController
@RequestMapping("/api/flows/{key}")
class FlowVersionsController {

    private final FlowVersions versions;
    private final ChooseStart starts;
    private final FlowReasons reasons;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    FlowVersionsController(
            FlowVersions versions,
            ChooseStart starts,
            FlowReasons reasons,
            CurrentActor actor,
            Idempotency idempotency) {
        this.versions = versions;
        this.starts = starts;
        this.reasons = reasons;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** The newest first, with how the last finished cases of each went. */
    @GetMapping("/versions")
    @Requires(Permission.FLOWS_READ)
    Page<FlowVersion> listFlowVersions(@PathVariable String key) {
        return Page.of(versions.list(key));
    }

    /** Why releases were rejected and new cases start with other versions; the latest first. */
    @GetMapping("/reasons")
    @Requires(Permission.FLOWS_READ)
    Page<GivenReason> listFlowReasons(
            @PathVariable String key,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reasons.list(key, limit, cursor);
    }

    /** Lets new cases start with a version, or a share of them; it holds at once, and running cases stay. */
    @PutMapping("/starts")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> chooseStartVersion(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody StartChoice choice) {
        return idempotency.once(idempotencyKey, choice, Void.class, () -> {
            starts.choose(key, choice, actor.get());
            return ResponseEntity.noContent().build();
        });
    }
}
