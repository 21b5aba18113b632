package io.casework.assistant.web;

import io.casework.assistant.DoubtfulLabel;
import io.casework.assistant.TicketModelOverview;
import io.casework.assistant.TicketModels;
import io.casework.assistant.TrainingRun;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistant/ticket-model")
class TicketModelController {

    private final TicketModels models;
    private final CurrentActor actor;

    TicketModelController(TicketModels models, CurrentActor actor) {
        this.models = models;
        this.actor = actor;
    }

    @GetMapping
    @Requires(Permission.INSIGHTS_READ)
    TicketModelOverview readTicketModel() {
        return models.overview();
    }

    @PostMapping("/trainings")
    @Requires(Permission.ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TrainingRun trainTicketModel() {
        return models.train(actor.get());
    }

    /** Puts the newest model in its place, or an older one back. */
    @PutMapping("/serving")
    @Requires(Permission.ADMIN)
    TicketModelOverview serveTicketModel(@Valid @RequestBody ServingChoice choice) {
        return models.serve(choice.version(), choice.reason(), actor.get());
    }

    @GetMapping("/doubtful-labels")
    @Requires(Permission.CASES_READ_ALL)
    Page<DoubtfulLabel> listDoubtfulLabels() {
        return models.doubtful();
    }

    @PostMapping("/doubtful-labels/{caseNumber}/{textHash}/second")
    @Requires(Permission.CASES_READ_ALL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void secondLabel(@PathVariable String caseNumber, @PathVariable String textHash) {
        models.second(caseNumber, textHash, actor.get());
    }

    /** @param reason for whoever asks later */
    record ServingChoice(int version, @NotBlank @Text(max = 1_000) String reason) {}
}
