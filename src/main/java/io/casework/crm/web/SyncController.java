package io.casework.crm.web;

import io.casework.crm.Backfills;
import io.casework.crm.CrmBackfill;
import io.casework.crm.CrmSync;
import io.casework.crm.FieldRule;
import io.casework.crm.FieldRules;
import io.casework.crm.Syncs;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/connections/{id}")
class SyncController {

    private final CurrentActor actor;
    private final Users users;
    private final Syncs syncs;
    private final Backfills backfills;
    private final FieldRules rules;

    SyncController(CurrentActor actor, Users users, Syncs syncs, Backfills backfills, FieldRules rules) {
        this.actor = actor;
        this.users = users;
        this.syncs = syncs;
        this.backfills = backfills;
        this.rules = rules;
    }

    /** How bringing cases to the connection stands. */
    @GetMapping("/sync")
    @Requires(Permission.ADMIN)
    CrmSyncView readSync(@PathVariable String id) {
        syncs.require(id);
        return view(syncs.of(id));
    }

    /** Pauses it: what is to be brought there waits; flows still ask. */
    @PutMapping("/pause")
    @Requires(Permission.ADMIN)
    CrmSyncView pauseSync(@PathVariable String id) {
        return view(syncs.paused(id, actor.get()));
    }

    /** Lets it go on, with everything that has waited. */
    @DeleteMapping("/pause")
    @Requires(Permission.ADMIN)
    CrmSyncView resumeSync(@PathVariable String id) {
        return view(syncs.resumed(id));
    }

    /** Brings all cases there that there are now, behind everything else. */
    @PostMapping("/backfill")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.ADMIN)
    CrmBackfillView startBackfill(@PathVariable String id) {
        return view(backfills.started(id, actor.get()));
    }

    @PutMapping("/backfill/pause")
    @Requires(Permission.ADMIN)
    CrmBackfillView pauseBackfill(@PathVariable String id) {
        return view(backfills.paused(id));
    }

    @DeleteMapping("/backfill/pause")
    @Requires(Permission.ADMIN)
    CrmBackfillView resumeBackfill(@PathVariable String id) {
        return view(backfills.resumed(id));
    }

    /** Who has the last word about a field that was changed here and there. */
    @GetMapping("/rules")
    @Requires(Permission.ADMIN)
    Page<CrmFieldRuleView> listFieldRules(@PathVariable String id) {
        return Page.of(rules.list(id)).map(CrmFieldRuleView::of);
    }

    @PutMapping("/rules/{object}/{field}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void setFieldRule(
            @PathVariable String id,
            @PathVariable String object,
            @PathVariable String field,
            @Valid @RequestBody CrmFieldRuleChange change) {
        rules.set(id, object, field, change.rule());
    }

    private CrmSyncView view(CrmSync sync) {
        String by = sync.pausedBy();
        return new CrmSyncView(
                sync.pausedAt(),
                by == null ? null : users.ref(by),
                sync.heldUntil(),
                sync.heldReason(),
                backfills.find(sync.connectionId()).map(this::view).orElse(null));
    }

    private CrmBackfillView view(CrmBackfill backfill) {
        return new CrmBackfillView(
                backfill.state(),
                backfill.total(),
                backfill.done(),
                backfill.refused(),
                backfill.startedAt(),
                users.ref(backfill.startedBy()),
                backfill.endedAt());
    }

    /**
     * How bringing cases to a connection stands.
     *
     * @param pausedAt null when nobody has paused it
     * @param heldUntil until when the system is left alone after it failed; null when it works
     * @param heldReason why; no personal data
     * @param backfill the last one; null when none was ever started
     */
    record CrmSyncView(
            @Nullable Instant pausedAt,
            @Nullable UserRef pausedBy,
            @Nullable Instant heldUntil,
            @Nullable String heldReason,
            @Nullable CrmBackfillView backfill) {}

    /**
     * All cases on their way to a connection.
     *
     * @param total there were when it was started
     * @param done are there
     * @param refused were not taken, and wait for a person
     */
    record CrmBackfillView(
            CrmBackfill.State state,
            int total,
            int done,
            int refused,
            Instant startedAt,
            UserRef startedBy,
            @Nullable Instant endedAt) {}

    /** @param usualRule when nobody sets another one */
    record CrmFieldRuleView(String object, String field, FieldRule rule, FieldRule usualRule) {

        static CrmFieldRuleView of(FieldRules.Ruled ruled) {
            return new CrmFieldRuleView(
                    ruled.synced().object(),
                    ruled.synced().field(),
                    ruled.rule(),
                    ruled.synced().usualRule());
        }
    }

    record CrmFieldRuleChange(@NotNull FieldRule rule) {}
}
