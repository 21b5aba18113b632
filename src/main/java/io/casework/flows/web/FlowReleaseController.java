package io.casework.flows.web;

import io.casework.flows.KeptToTeams;
import io.casework.flows.RefusedModels;
import io.casework.flows.release.FlowPolicies;
import io.casework.flows.release.FlowPolicy;
import io.casework.flows.release.ReleaseFlow;
import io.casework.flows.release.ReleaseOutcome;
import io.casework.flows.release.ReleaseOutcome.ReleasedFlow;
import io.casework.flows.release.ReleaseRequest;
import io.casework.flows.release.ReleaseRequests;
import io.casework.flows.release.ReleaseWish;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How drafts come into use. */
@RestController
@RequestMapping("/api/flows/{key}")
class FlowReleaseController {

    private final ReleaseFlow releases;
    private final ReleaseRequests requests;
    private final FlowPolicies policies;
    private final RefusedModels refused;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    FlowReleaseController(
            ReleaseFlow releases,
            ReleaseRequests requests,
            FlowPolicies policies,
            RefusedModels refused,
            CurrentActor actor,
            Idempotency idempotency) {
        this.releases = releases;
        this.requests = requests;
        this.policies = policies;
        this.refused = refused;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** @param comment for the list of versions */
    record ReleaseApproval(@Text(max = 1_000) @Nullable String comment) {}

    record ReleaseRejection(@NotBlank @Text(max = 1_000) String reason) {}

    @GetMapping("/policy")
    @Requires(Permission.FLOWS_READ)
    FlowPolicy readFlowPolicy(@PathVariable String key) {
        return policies.of(key);
    }

    @PatchMapping("/policy")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    FlowPolicy changeFlowPolicy(@PathVariable String key, @RequestBody FlowPolicies.PolicyChange change) {
        return policies.change(key, change, actor.get());
    }

    /** Brings the draft into use, or asks a second person where the policy of the flow wants one. */
    @PostMapping("/draft/release")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReleasedFlow.class)))
    @ApiResponse(
            responseCode = "202",
            description = "A second person is asked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReleaseRequest.class)))
    ResponseEntity<Object> releaseFlowDraft(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody ReleaseWish wish) {
        return refused.told(
                key,
                () -> idempotency.once(
                        idempotencyKey, wish, Object.class, () -> answer(releases.release(key, wish, actor.get()))));
    }

    private static ResponseEntity<Object> answer(ReleaseOutcome outcome) {
        return outcome instanceof ReleaseOutcome.Requested requested
                ? ResponseEntity.accepted().body(requested.request())
                : ResponseEntity.status(HttpStatus.CREATED).body(outcome);
    }

    /** The release that waits for a second person. */
    @GetMapping("/draft/release")
    @Requires(Permission.FLOWS_READ)
    ReleaseRequest readReleaseRequest(@PathVariable String key) {
        return requests.find(key).orElseThrow(() -> new Problem.NotFound("A release that waits for a second person"));
    }

    /** Takes the request back; the draft stays. */
    @DeleteMapping("/draft/release")
    @Requires(Permission.FLOWS_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawRelease(@PathVariable String key) {
        releases.withdraw(key, actor.get());
    }

    @PostMapping("/draft/release/approval")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReleasedFlow> approveRelease(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody(required = false) @Nullable ReleaseApproval approval) {
        ReleaseApproval given = approval == null ? new ReleaseApproval(null) : approval;
        return refused.told(
                key, () -> idempotency.once(idempotencyKey, given, ReleasedFlow.class, () -> approved(key, given)));
    }

    private ResponseEntity<ReleasedFlow> approved(String key, ReleaseApproval approval) {
        return ResponseEntity.status(HttpStatus.CREATED).body(releases.approve(key, approval.comment(), actor.get()));
    }

    @PostMapping("/draft/release/rejection")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> rejectRelease(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody ReleaseRejection rejection) {
        return idempotency.once(idempotencyKey, rejection, Void.class, () -> {
            releases.reject(key, rejection.reason(), actor.get());
            return ResponseEntity.noContent().build();
        });
    }
}
