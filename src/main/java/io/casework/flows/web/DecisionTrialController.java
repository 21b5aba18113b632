package io.casework.flows.web;

import io.casework.engine.DecisionTrial;
import io.casework.flows.drafts.NewRevision;
import io.casework.flows.drafts.TryDecision;
import io.casework.flows.drafts.TryDecision.Fact;
import io.casework.flows.drafts.TryDecision.FactType;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a decision that is in work would say. */
@RestController
@RequestMapping("/api/flows/{key}/draft/trial")
class DecisionTrialController {

    private final TryDecision trial;

    DecisionTrialController(TryDecision trial) {
        this.trial = trial;
    }

    /** Asks a decision of the draft, or of what an editor has made of it, with made-up facts. Nothing is kept. */
    @PostMapping
    @Requires(Permission.FLOWS_READ)
    DecisionTrial tryDecision(@PathVariable String key, @Valid @RequestBody Trial wish) {
        List<Fact> facts = wish.facts().stream()
                .map(fact -> new Fact(fact.name(), fact.type(), fact.value()))
                .toList();
        return trial.ask(key, wish.content(), wish.decision(), facts);
    }

    /**
     * @param content null: what is saved
     * @param decision its id in the draft
     * @param facts those that are known
     */
    record Trial(
            @Size(max = NewRevision.LARGEST) @Nullable String content,
            @NotBlank @Text(max = 255) String decision,
            @NotNull @Size(max = 200) List<@NotNull @Valid TrialFact> facts) {}

    /** @param value as text; a date is a day, or a day and a time */
    record TrialFact(
            @NotBlank @Text(max = 100) String name, @NotNull FactType type, @NotNull @Text(max = 1_000) String value) {}
}
