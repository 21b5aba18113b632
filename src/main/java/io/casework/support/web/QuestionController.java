package io.casework.support.web;

import io.casework.cases.Message;
import io.casework.identity.CurrentActor;
import io.casework.identity.Idempotency;
import io.casework.shared.Text;
import io.casework.support.AskColleague;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Questions to colleagues, which are tasks on a case. */
@RestController
class QuestionController {

    private final AskColleague askColleague;
    private final CurrentActor actor;
    private final Idempotency idempotency;

    QuestionController(AskColleague askColleague, CurrentActor actor, Idempotency idempotency) {
        this.askColleague = askColleague;
        this.actor = actor;
        this.idempotency = idempotency;
    }

    /** Names a team, an assignee, or both. */
    record NewQuestion(
            @NotBlank @Text(max = 10_000, bytes = Integer.MAX_VALUE) @Nullable String question,
            @Size(min = 1, max = 40) @Nullable String team,
            @Size(min = 1, max = 100) @Nullable String assignee,
            @Nullable Instant dueAt) {

        AskColleague.Question toQuestion() {
            return new AskColleague.Question(Objects.requireNonNull(question), team, assignee, dueAt);
        }
    }

    /** @param noteId the internal note that holds the question */
    record QuestionAsked(String noteId) {}

    @PostMapping("/api/cases/{number}/tasks")
    ResponseEntity<QuestionAsked> askColleague(
            @PathVariable String number,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody NewQuestion question) {
        return idempotency.once(key, question, QuestionAsked.class, () -> {
            Message note = askColleague.ask(number, question.toQuestion(), actor.get());
            return ResponseEntity.created(URI.create("/api/cases/" + number + "/tasks"))
                    .body(new QuestionAsked(note.id()));
        });
    }
}
