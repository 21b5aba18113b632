package io.casework.support.web;

import io.casework.cases.Cases;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.identity.CurrentActor;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Keyed;
import io.casework.shared.Text;
import io.casework.support.EscalateCase;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a case is escalated, and the button that does it. */
@RestController
@RequestMapping("/api/cases/{number}/escalation")
class EscalationController {

    private final Cases cases;
    private final Escalations escalations;
    private final EscalateCase escalateCase;
    private final Teams teams;
    private final CurrentActor actor;

    EscalationController(
            Cases cases, Escalations escalations, EscalateCase escalateCase, Teams teams, CurrentActor actor) {
        this.cases = cases;
        this.escalations = escalations;
        this.escalateCase = escalateCase;
        this.teams = teams;
        this.actor = actor;
    }

    /** What people may escalate for; the other reasons are the flows' own. */
    enum EscalationReason implements Keyed {
        AGENT_REQUEST,
        CHURN_SIGNAL,
        VIP
    }

    record NewEscalation(
            @NotNull @Nullable EscalationReason reason,
            @Text(max = 10_000, bytes = Integer.MAX_VALUE) @Nullable String note) {}

    /**
     * @param team null until the flow has decided
     * @param outcome null while it runs
     * @param endedBy name of who ended it
     */
    record EscalationView(
            String reason,
            int level,
            @Nullable TeamRef team,
            Instant since,
            @Nullable Instant dueAt,
            Escalation.@Nullable Outcome outcome,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    /** The one that runs, else the one that ended last; 204 when the case was never escalated. */
    @GetMapping
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "There was none", content = @Content)
    ResponseEntity<EscalationView> readEscalation(@PathVariable String number) {
        cases.read(number, actor.get());
        return escalations
                .newest(number)
                .map(escalation -> ResponseEntity.ok(view(escalation)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    ResponseEntity<EscalationView> escalateCase(
            @PathVariable String number, @Valid @RequestBody NewEscalation escalation) {
        String note = escalation.note() == null || escalation.note().isBlank() ? null : escalation.note();
        String reason = Objects.requireNonNull(escalation.reason()).key();
        Escalation begun = escalateCase.escalate(number, reason, note, actor.get());
        return ResponseEntity.created(URI.create("/api/cases/" + number + "/escalation"))
                .body(view(begun));
    }

    private EscalationView view(Escalation escalation) {
        String team = escalation.team();
        return new EscalationView(
                escalation.reason(),
                escalation.level(),
                team == null ? null : teams.find(team).orElse(new TeamRef(team, team)),
                escalation.since(),
                escalation.dueAt(),
                escalation.outcome(),
                escalation.endedBy(),
                escalation.endedAt());
    }
}
