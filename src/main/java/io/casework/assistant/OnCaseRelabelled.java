package io.casework.assistant;

import io.casework.cases.CaseRelabelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what a person says that a case is about, wherever it was said. */
@Component
class OnCaseRelabelled {

    private final Corrections corrections;

    OnCaseRelabelled(Corrections corrections) {
        this.corrections = corrections;
    }

    @EventListener
    void on(CaseRelabelled event) {
        corrections.note(event.number(), event.intent(), event.byUserId());
    }
}
