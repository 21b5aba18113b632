package io.casework.assistant;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people corrected: one label a text, the last one that was said. The models learn from it later. */
@Component
class Corrections {

    private final CorrectionMapper corrections;
    private final CaseTexts texts;
    private final SuggestionMapper suggestions;
    private final Clock clock;

    Corrections(CorrectionMapper corrections, CaseTexts texts, SuggestionMapper suggestions, Clock clock) {
        this.corrections = corrections;
        this.texts = texts;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** In the transaction of what was corrected: the message that was classified, or the newest one when none was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String caseNumber, String intent, String userId) {
        SuggestionRow classified = suggestions.findCurrent(caseNumber, Suggestion.Kind.CLASSIFICATION);
        String textHash = classified == null ? texts.newest(caseNumber).hash() : classified.textHash();
        note(caseNumber, textHash, intent, userId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String caseNumber, String textHash, String intent, String userId) {
        Correction correction = Correction.fresh(caseNumber, textHash, intent, userId, clock.instant());
        if (corrections.updateCorrection(correction) == 0) {
            corrections.insertCorrection(correction);
        }
    }
}
