package io.casework.assistant;

import io.casework.cases.CaseReopened;
import io.casework.cases.CaseTriaged;
import io.casework.cases.SatisfactionGiven;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down how cases fared that the assistant had a part in. */
@Component
class OnCaseFared {

    private final SuggestionMapper suggestions;
    private final CaseOutcomeMapper outcomes;
    private final Clock clock;

    OnCaseFared(SuggestionMapper suggestions, CaseOutcomeMapper outcomes, Clock clock) {
        this.suggestions = suggestions;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** What no person has said anything about was applied without one. */
    @EventListener
    void on(CaseTriaged event) {
        suggestions.updateApplied(event.number(), clock.instant());
    }

    @EventListener
    void on(CaseReopened event) {
        if (outcomes.updateReopened(event.number(), clock.instant()) == 0) {
            outcomes.insertReopened(event.number(), clock.instant());
        }
    }

    @EventListener
    void on(SatisfactionGiven event) {
        if (outcomes.updateSatisfaction(event.number(), event.score()) == 0) {
            outcomes.insertSatisfaction(event.number(), event.score());
        }
    }
}
