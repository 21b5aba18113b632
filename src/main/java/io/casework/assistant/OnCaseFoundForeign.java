package io.casework.assistant;

import io.casework.assistant.Suggestion.Verdict.Outcome;
import io.casework.cases.CaseFoundForeign;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a reviewer turns away tells whether the assistant was right to take it for our business. */
@Component
class OnCaseFoundForeign {

    private final SuggestionMapper suggestions;
    private final SuggestionContents contents;
    private final Clock clock;

    OnCaseFoundForeign(SuggestionMapper suggestions, SuggestionContents contents, Clock clock) {
        this.suggestions = suggestions;
        this.contents = contents;
        this.clock = clock;
    }

    @EventListener
    void on(CaseFoundForeign event) {
        SuggestionRow row = suggestions.findCurrent(event.number(), Suggestion.Kind.CLASSIFICATION);
        if (row != null) {
            boolean taken = contents.classification(row.content()).inScope();
            write(new SuggestionMapper.VerdictRow(
                    row.id(),
                    taken ? Outcome.REJECTED : Outcome.ACCEPTED,
                    event.byUserId(),
                    clock.instant(),
                    null,
                    null));
        }
    }

    private void write(SuggestionMapper.VerdictRow verdict) {
        if (suggestions.updateVerdict(verdict) == 0) {
            suggestions.insertVerdict(verdict);
        }
    }
}
