package io.casework.assistant;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Suggestions as JSON in the ledger. What a later version adds, an earlier one leaves out. */
@Component
class SuggestionContents {

    private final JsonMapper json;

    SuggestionContents(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String write(SuggestionContent content) {
        return json.writeValueAsString(content);
    }

    SuggestionContent read(Suggestion.Kind kind, String content) {
        return switch (kind) {
            case CLASSIFICATION -> classification(content);
            case REPLY -> reply(content);
            case LEAD_SCORE -> leadScore(content);
            case OUTREACH -> json.readValue(content, Outreach.class);
            case CHURN_RISK -> churnRisk(content);
            case SUMMARY -> json.readValue(content, CaseSummary.class);
        };
    }

    ReplyDraft reply(String content) {
        return json.readValue(content, ReplyDraft.class);
    }

    LeadScore leadScore(String content) {
        return json.readValue(content, LeadScore.class);
    }

    ChurnRisk churnRisk(String content) {
        return json.readValue(content, ChurnRisk.class);
    }

    Classification classification(String content) {
        return json.readValue(content, Classification.class);
    }
}
