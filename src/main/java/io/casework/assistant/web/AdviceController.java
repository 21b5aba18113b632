package io.casework.assistant.web;

import io.casework.assistant.Advice;
import io.casework.assistant.CaseAdvice;
import io.casework.assistant.CaseSummaries;
import io.casework.assistant.Suggestion;
import io.casework.identity.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{number}")
class AdviceController {

    private final Advice advice;
    private final CaseSummaries summaries;
    private final CurrentActor actor;

    AdviceController(Advice advice, CaseSummaries summaries, CurrentActor actor) {
        this.advice = advice;
        this.summaries = summaries;
        this.actor = actor;
    }

    /** What might be done next, and whether there is a summary to be had. Nothing of it happens by itself. */
    @GetMapping("/advice")
    CaseAdvice readAdvice(@PathVariable String number) {
        return advice.of(number, actor.get());
    }

    /** Summarises a long conversation anew, each sentence with the messages that say so. */
    @PostMapping("/summaries")
    Suggestion writeSummary(@PathVariable String number) {
        return summaries.write(number, actor.get());
    }
}
