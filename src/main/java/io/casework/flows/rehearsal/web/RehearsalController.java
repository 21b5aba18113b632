package io.casework.flows.rehearsal.web;

import io.casework.flows.KeptToTeams;
import io.casework.flows.rehearsal.Group;
import io.casework.flows.rehearsal.NewRehearsal;
import io.casework.flows.rehearsal.Rehearsal;
import io.casework.flows.rehearsal.Rehearsals;
import io.casework.flows.rehearsal.RehearsedCase;
import io.casework.flows.rehearsal.RehearsedCase.RehearsedWays;
import io.casework.flows.rehearsal.RehearsedFlow;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Keyed;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals of drafts on past cases. */
@RestController
@RequestMapping("/api/flows/{key}/draft/rehearsal")
class RehearsalController {

    private final Rehearsals rehearsals;
    private final CurrentActor currentActor;
    private final Idempotency idempotency;

    RehearsalController(Rehearsals rehearsals, CurrentActor currentActor, Idempotency idempotency) {
        this.rehearsals = rehearsals;
        this.currentActor = currentActor;
        this.idempotency = idempotency;
    }

    /** Asks for one. It runs in the background, and ends an older one of the same flow. */
    @PostMapping
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Rehearsal> startRehearsal(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody NewRehearsal wanted) {
        return idempotency.once(idempotencyKey, wanted, Rehearsal.class, () -> ResponseEntity.accepted()
                .body(rehearsals.start(key, wanted, currentActor.get())));
    }

    /** The flows whose past cases are played: a process itself, or those that ask a decision; none for a form. */
    @GetMapping("/flows")
    @Requires(Permission.FLOWS_READ)
    List<RehearsedFlow> listRehearsedFlows(@PathVariable String key) {
        return rehearsals.flows(key);
    }

    /** The latest one of the flow, also while it runs. */
    @GetMapping
    @Requires(Permission.FLOWS_READ)
    Rehearsal getRehearsal(@PathVariable String key) {
        return rehearsals.latest(key);
    }

    /** Ends one that runs. What it has found is kept. */
    @DeleteMapping("/{id}")
    @Requires(Permission.FLOWS_EDIT)
    @KeptToTeams(Permission.FLOWS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelRehearsal(@PathVariable String key, @PathVariable String id) {
        rehearsals.cancel(key, id, currentActor.get());
    }

    /** The cases that it has looked at, in the order of their numbers. */
    @GetMapping("/{id}/cases")
    @Requires(Permission.FLOWS_READ)
    Page<RehearsedCase> listRehearsedCases(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        currentActor.get().requireSightOfCases();
        return rehearsals.cases(key, id, group == null ? null : group(group), limit, cursor);
    }

    private static Group group(String key) {
        return Keyed.find(Group.class, key)
                .orElseThrow(() -> new Problem.InvalidInput("group", "is same, other, stuck or unknown"));
    }

    /** The way of one case then and today, with the models. */
    @GetMapping("/{id}/cases/{caseNumber}")
    @Requires(Permission.FLOWS_READ)
    RehearsedWays getRehearsedCase(@PathVariable String key, @PathVariable String id, @PathVariable String caseNumber) {
        currentActor.get().requireSightOfCases();
        return rehearsals.ways(key, id, caseNumber);
    }
}
