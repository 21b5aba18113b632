package io.casework.flows.web;

import io.casework.engine.running.FlowMigration;
import io.casework.engine.running.FlowMigrations;
import io.casework.engine.running.MovedCase;
import io.casework.engine.running.NewMigration;
import io.casework.flows.KeptToTeams;
import io.casework.flows.release.MigrationImpact;
import io.casework.flows.release.MoveCases;
import io.casework.flows.release.PlanMigration;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** Running cases that move to another version of their flow. */
@RestController
@RequestMapping("/api/flows/{key}")
class FlowMigrationController {

    private final PlanMigration plans;
    private final FlowMigrations migrations;
    private final MoveCases moves;
    private final Users users;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    FlowMigrationController(
            PlanMigration plans,
            FlowMigrations migrations,
            MoveCases moves,
            Users users,
            CurrentActor actor,
            Idempotency idempotency) {
        this.plans = plans;
        this.migrations = migrations;
        this.moves = moves;
        this.users = users;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /**
     * @param to null for the draft
     * @param mapping steps of the first version that are called otherwise in the other one
     */
    record MigrationQuestion(
            @Min(1) int from,
            @Nullable Integer to,
            @Nullable @Size(max = 200)
                    Map<@NotNull @Text(max = 255) String, @NotNull @Text(max = 255) String> mapping) {}

    /** @param steps only cases that stand at one of them; none for all */
    record MigrationWish(
            @Min(1) int from,
            @Min(1) int to,
            @Nullable @Size(max = 200) Map<@NotNull @Text(max = 255) String, @NotNull @Text(max = 255) String> mapping,
            @Nullable @Size(max = 200) List<@NotNull @Text(max = 255) String> steps,
            @NotBlank @Text(max = 1_000) String reason) {}

    /** @param ended how many flows ended by themselves before their turn came */
    record MigrationView(
            String id,
            String key,
            int from,
            int to,
            FlowMigration.State state,
            long total,
            long moved,
            long failed,
            long ended,
            String reason,
            UserRef startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** What a move would mean for the cases that run, step by step. Nothing is changed. */
    @PostMapping("/migration/plan")
    @Requires(Permission.FLOWS_READ)
    MigrationImpact planMigration(@PathVariable String key, @Valid @RequestBody MigrationQuestion question) {
        Map<String, String> mapping = question.mapping() == null ? Map.of() : question.mapping();
        return plans.plan(key, question.from(), question.to(), mapping);
    }

    /** Moves cases, one by one, in the background. */
    @PostMapping("/migrations")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<MigrationView> startMigration(
            @PathVariable String key,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody MigrationWish wish) {
        var migration = new NewMigration(key, wish.from(), wish.to(), wish.mapping(), wish.steps(), wish.reason());
        return idempotency.once(idempotencyKey, wish, MigrationView.class, () -> ResponseEntity.accepted()
                .body(view(moves.start(migration, actor.get()))));
    }

    /** The latest first. */
    @GetMapping("/migrations")
    @Requires(Permission.FLOWS_READ)
    Page<MigrationView> listMigrations(@PathVariable String key) {
        return Page.of(migrations.list(key)).map(this::view);
    }

    @GetMapping("/migrations/{id}")
    @Requires(Permission.FLOWS_READ)
    MigrationView readMigration(@PathVariable String key, @PathVariable String id) {
        return view(migrations.find(key, id));
    }

    @GetMapping("/migrations/{id}/cases")
    @Requires(Permission.FLOWS_READ)
    Page<MovedCase> listMigratedCases(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(required = false) MovedCase.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        actor.get().requireSightOfCases();
        return migrations.cases(key, id, outcome, limit, cursor);
    }

    @PutMapping("/migrations/{id}/pause")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    MigrationView pauseMigration(@PathVariable String key, @PathVariable String id) {
        return view(moves.pause(key, id, actor.get()));
    }

    @DeleteMapping("/migrations/{id}/pause")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    MigrationView resumeMigration(@PathVariable String key, @PathVariable String id) {
        return view(moves.resume(key, id, actor.get()));
    }

    /** Who has moved has moved; the others stay. */
    @PostMapping("/migrations/{id}/cancellation")
    @Requires(Permission.FLOWS_RELEASE)
    @KeptToTeams(Permission.FLOWS_RELEASE)
    MigrationView cancelMigration(@PathVariable String key, @PathVariable String id) {
        return view(moves.cancel(key, id, actor.get()));
    }

    private MigrationView view(FlowMigration migration) {
        return new MigrationView(
                migration.id(),
                migration.key(),
                migration.from(),
                migration.to(),
                migration.state(),
                migration.total(),
                migration.moved(),
                migration.failed(),
                migration.ended(),
                migration.reason(),
                users.ref(migration.startedBy()),
                migration.startedAt(),
                migration.finishedAt());
    }
}
