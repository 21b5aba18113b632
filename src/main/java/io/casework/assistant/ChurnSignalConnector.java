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

/** Tells how likely the customer of a case is to leave. It changes nothing; what follows from it, a decision says. */
@Component
class ChurnSignalConnector implements StepConnector {

    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            "assistant.churn-signal",
            "Estimate whether the customer may leave",
            List.of(),
            List.of(field("churnRisk", "number", "0 to 1: of customers who fared like this, the share that left")),
            Set.of(),
            4);

    private final CaseTexts texts;
    private final ChurnSignal signal;
    private final SuggestionLedger ledger;
    private final SuggestionContents contents;

    ChurnSignalConnector(CaseTexts texts, ChurnSignal signal, SuggestionLedger ledger, SuggestionContents contents) {
        this.texts = texts;
        this.signal = signal;
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
                number, call.idempotencyKey(), texts.newest(number), () -> signal.of(texts.behaviour(number)));
        return Map.of("churnRisk", contents.churnRisk(suggestion.content()).risk());
    }
}
