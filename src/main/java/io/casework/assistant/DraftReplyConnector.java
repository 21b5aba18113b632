package io.casework.assistant;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests an answer to the customer's newest message. It sends nothing. */
@Component
class DraftReplyConnector implements StepConnector {

    static final String ID = "assistant.draft-reply";

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            ID,
            "Draft a reply",
            List.of(),
            List.of(field("suggestionId", "string", "The suggestion that holds the draft")),
            Set.of(),
            4);

    private final CaseTexts texts;
    private final ReplyDrafter drafter;
    private final SuggestionLedger ledger;

    DraftReplyConnector(CaseTexts texts, ReplyDrafter drafter, SuggestionLedger ledger) {
        this.texts = texts;
        this.drafter = drafter;
        this.ledger = ledger;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        ReplyRequest request = texts.replyRequest(call.caseNumber());
        SuggestionRow suggestion = ledger.once(
                call.caseNumber(),
                call.idempotencyKey(),
                request.text(),
                () -> drafter.draft(texts.occasion(call), request));
        return Map.of("suggestionId", suggestion.id());
    }
}
