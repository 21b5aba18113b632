package io.casework.assistant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** What the assistant proposes. */
public sealed interface SuggestionContent
        permits Classification, ReplyDraft, LeadScore, Outreach, ChurnRisk, CaseSummary {

    /** 0 to 1. */
    double confidence();

    /** What it says the case is about; null when it says nothing of that. */
    default @Nullable String intent() {
        return null;
    }

    @JsonIgnore
    Suggestion.Kind kind();
}
