package io.casework.assistant;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells how likely the customer of a case is to leave. It changes nothing; what follows from it, a decision says. When
 * it can't be told after some tries the answer is that nothing is known: a ticket never waits for it.
 */
@Component
class ChurnSignalConnector implements StepConnector {

    private static final int LAST_ATTEMPT = 4;
    private static final double UNKNOWN = 0.0;
    private static final Logger log = LoggerFactory.getLogger(ChurnSignalConnector.class);
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
        try {
            return estimated(call);
        } catch (RuntimeException e) {
            if (call.attempt() < LAST_ATTEMPT) {
                throw e;
            }
            log.warn("The churn risk of {} could not be estimated", call.caseNumber(), e);
            return Map.of("churnRisk", UNKNOWN);
        }
    }

    private Map<String, @Nullable Object> estimated(StepCall call) {
        String number = call.caseNumber();
        SuggestionRow suggestion = ledger.once(
                number, call.idempotencyKey(), texts.newest(number), () -> signal.of(texts.behaviour(number)));
        return Map.of("churnRisk", contents.churnRisk(suggestion.content()).risk());
    }
}
