package io.casework.assistant.web;

import io.casework.assistant.Suggestion;
import io.casework.assistant.Suggestions;
import io.casework.assistant.VerdictGiven;
import io.casework.identity.CurrentActor;
import io.casework.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{number}/suggestions")
class SuggestionController {

    private final Suggestions suggestions;
    private final CurrentActor actor;

    SuggestionController(Suggestions suggestions, CurrentActor actor) {
        this.suggestions = suggestions;
        this.actor = actor;
    }

    @GetMapping
    Page<Suggestion> listSuggestions(@PathVariable String number) {
        return suggestions.list(number, actor.get());
    }

    /** Takes back what the flow did alone with a classification, and brings the case to the right team. */
    @PostMapping("/{id}/undo")
    Suggestion undoSuggestion(
            @PathVariable String number, @PathVariable String id, @RequestBody VerdictGiven.Relabelling correction) {
        return suggestions.undo(number, id, correction, actor.get());
    }

    @PostMapping("/{id}/verdict")
    Suggestion judgeSuggestion(
            @PathVariable String number, @PathVariable String id, @RequestBody VerdictGiven verdict) {
        return suggestions.judge(number, id, verdict, actor.get());
    }
}
