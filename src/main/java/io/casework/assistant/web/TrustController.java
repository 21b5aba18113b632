package io.casework.assistant.web;

import io.casework.assistant.trust.TrustChange;
import io.casework.assistant.trust.TrustLadder;
import io.casework.assistant.trust.TrustLevel;
import io.casework.assistant.trust.TrustOverview;
import io.casework.assistant.trust.TrustStep;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistant/trust")
class TrustController {

    private final TrustLadder ladder;
    private final CurrentActor actor;

    TrustController(TrustLadder ladder, CurrentActor actor) {
        this.ladder = ladder;
        this.actor = actor;
    }

    @GetMapping
    @Requires(Permission.INSIGHTS_READ)
    TrustOverview readTrust() {
        return ladder.overview();
    }

    /** The newest hundred. */
    @GetMapping("/changes")
    @Requires(Permission.INSIGHTS_READ)
    Page<TrustChange> listTrustChanges() {
        return ladder.changes();
    }

    /** Puts a step on a level for an intent, whatever the evidence says. */
    @PutMapping
    @Requires(Permission.ADMIN)
    TrustOverview chooseTrust(@Valid @RequestBody TrustChoice choice) {
        return ladder.choose(
                choice.step(), choice.intent(), choice.level(), choice.held(), choice.reason(), actor.get());
    }

    /** Puts back what the newest change of a step and intent changed, and holds it there. */
    @PostMapping("/changes/{id}/take-back")
    @Requires(Permission.ADMIN)
    TrustOverview takeTrustBack(@PathVariable String id, @Valid @RequestBody Grounds grounds) {
        return ladder.takeBack(id, grounds.reason(), actor.get());
    }

    /**
     * @param held it is not to rise from there by itself
     * @param reason for whoever asks later
     */
    record TrustChoice(
            @NotNull TrustStep step,
            @NotBlank @Text(max = 60, singleLine = true) String intent,
            @NotNull TrustLevel level,
            boolean held,
            @NotBlank @Text(max = 1_000) String reason) {}

    /** @param reason for whoever asks later */
    record Grounds(@NotBlank @Text(max = 1_000) String reason) {}
}
