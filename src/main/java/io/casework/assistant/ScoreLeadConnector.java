package io.casework.assistant;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.cases.Leads;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how promising a lead is, by what is known of it at this moment, and notes the score on the lead. */
@Component
class ScoreLeadConnector implements StepConnector {

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            "assistant.score-lead",
            "Score the lead",
            List.of(),
            List.of(
                    field("score", "integer", "0 to 100: 50 is an average lead, 75 has three times its odds"),
                    field("band", "string", "hot, warm or cold"),
                    field("missingFacts", "integer", "How many of budget, authority, need and timeline are not known")),
            Set.of(),
            4);

    private final CaseTexts texts;
    private final LeadScorer scorer;
    private final Leads leads;
    private final SuggestionLedger ledger;
    private final SuggestionContents contents;

    ScoreLeadConnector(
            CaseTexts texts, LeadScorer scorer, Leads leads, SuggestionLedger ledger, SuggestionContents contents) {
        this.texts = texts;
        this.scorer = scorer;
        this.leads = leads;
        this.ledger = ledger;
        this.contents = contents;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        String number = call.caseNumber();
        SuggestionRow suggestion = ledger.once(
                number, call.idempotencyKey(), texts.newest(number), () -> scorer.score(texts.leadSnapshot(number)));
        LeadScore score = contents.leadScore(suggestion.content());
        leads.scored(number, score.score());
        return Map.of(
                "score", score.score(),
                "band", score.band().key(),
                "missingFacts", score.missing().size());
    }
}
