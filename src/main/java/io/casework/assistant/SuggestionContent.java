package io.casework.assistant;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What the assistant proposes. */
public sealed interface SuggestionContent permits Classification, ReplyDraft, LeadScore, Outreach, ChurnRisk {

    /** 0 to 1. */
    double confidence();

    @JsonIgnore
    Suggestion.Kind kind();
}
