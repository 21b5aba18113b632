package io.casework.crm.web;

import io.casework.crm.Conflicts;
import io.casework.crm.CrmConflict;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/conflicts")
class ConflictsController {

    private final CurrentActor actor;
    private final Conflicts conflicts;

    ConflictsController(CurrentActor actor, Conflicts conflicts) {
        this.actor = actor;
        this.conflicts = conflicts;
    }

    /** Fields that were changed here and in a CRM, and wait for a decision; the oldest first. */
    @GetMapping
    @Requires(Permission.ADMIN)
    Page<CrmConflictView> listConflicts(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return conflicts.list(limit, cursor).map(CrmConflictView::of);
    }

    @GetMapping("/count")
    @Requires(Permission.ADMIN)
    CrmConflictCount countConflicts() {
        return new CrmConflictCount(conflicts.count());
    }

    /** Says whose value counts. One that is settled already is 409. */
    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void decideConflict(@PathVariable String id, @Valid @RequestBody CrmConflictDecision decision) {
        boolean forGood = Boolean.TRUE.equals(decision.ruleForNextTime());
        conflicts.decide(
                id, decision.keep(), forGood ? Conflicts.Reach.NEXT_TIME_TOO : Conflicts.Reach.THIS_TIME, actor.get());
    }

    record CrmConflictCount(int count) {}

    /** @param ruleForNextTime whether the field is decided so from now on, without asking */
    record CrmConflictDecision(@NotNull Conflicts.Keep keep, @Nullable Boolean ruleForNextTime) {}

    /**
     * A field that was changed here and in a CRM.
     *
     * @param object what the CRM calls records of this kind
     * @param field as the CRM calls it
     * @param ours null when it is empty, as is theirs
     */
    record CrmConflictView(
            String id,
            String connectionId,
            String caseNumber,
            String object,
            String field,
            @Nullable String ours,
            @Nullable String theirs,
            Instant foundAt) {

        static CrmConflictView of(CrmConflict conflict) {
            return new CrmConflictView(
                    conflict.id(),
                    conflict.connectionId(),
                    conflict.caseNumber(),
                    conflict.object(),
                    conflict.field(),
                    conflict.ours(),
                    conflict.theirs(),
                    conflict.foundAt());
        }
    }
}
