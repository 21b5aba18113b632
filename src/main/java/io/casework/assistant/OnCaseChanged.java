package io.casework.assistant;

import io.casework.cases.CaseChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A customer who writes again makes the drafts for the earlier message outdated, in whatever state the case is. */
@Component
class OnCaseChanged {

    private final SuggestionLedger ledger;

    OnCaseChanged(SuggestionLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(CaseChanged event) {
        ledger.outdateDrafts(event.number());
    }
}
