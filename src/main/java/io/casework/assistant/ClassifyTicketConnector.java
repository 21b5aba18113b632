package io.casework.assistant;

import static io.casework.engine.ConnectorDescription.field;

import io.casework.assistant.trust.Grant;
import io.casework.assistant.trust.Trust;
import io.casework.assistant.trust.TrustLevel;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Suggests what a ticket is about. It changes nothing on the case: the flow, or a person, decides on that. When it can't
 * be done after some tries it refuses, for a person can do it then: a ticket never waits for its classification.
 */
@Component
class ClassifyTicketConnector implements StepConnector {

    static final String IMPOSSIBLE = "classification-impossible";

    /** A few minutes: a model that is being trained is worth waiting for. */
    private static final int PATIENCE_WHEN_UNAVAILABLE = 8;

    private static final int PATIENCE_WHEN_BROKEN = 4;

    private static final Logger log = LoggerFactory.getLogger(ClassifyTicketConnector.class);
    private static final ConnectorDescription DESCRIPTION = new ConnectorDescription(
            "assistant.classify-ticket",
            "Classify the ticket",
            List.of(),
            List.of(
                    field("category", "string", "The category that the intent belongs to"),
                    field("intent", "string", "What the customer wants"),
                    field("sentiment", "string", "negative, neutral or positive"),
                    field("language", "string", "ISO code, und when it can't be told"),
                    field("urgency", "string", "low, normal or high"),
                    field("confidence", "number", "0 to 1: how often this intent is right at that confidence"),
                    field("inScope", "boolean", "Whether it is our business at all"),
                    field("sensitive", "boolean", "Whether it speaks of the law, of harm or of a large amount"),
                    field(
                            "trust",
                            "string",
                            "What the assistant has earned: act, when it is also sure enough; suggest, which also a"
                                    + " random sample comes to; or watch")),
            Set.of(IMPOSSIBLE),
            4);

    private final CaseTexts texts;
    private final TicketClassifier classifier;
    private final SuggestionLedger ledger;
    private final SuggestionContents contents;
    private final Trust trust;
    private final Sensitivity sensitivity;

    ClassifyTicketConnector(
            CaseTexts texts,
            TicketClassifier classifier,
            SuggestionLedger ledger,
            SuggestionContents contents,
            Trust trust,
            Sensitivity sensitivity) {
        this.texts = texts;
        this.classifier = classifier;
        this.ledger = ledger;
        this.contents = contents;
        this.trust = trust;
        this.sensitivity = sensitivity;
    }

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Map<String, @Nullable Object> run(StepCall call) {
        try {
            return classified(call);
        } catch (RuntimeException e) {
            if (call.attempt() < patience(e)) {
                throw e;
            }
            log.warn("{} could not be classified", call.caseNumber(), e);
            throw new StepRefused(IMPOSSIBLE, "It failed " + call.attempt() + " times.");
        }
    }

    private static int patience(RuntimeException trouble) {
        return trouble instanceof StepUnavailable ? PATIENCE_WHEN_UNAVAILABLE : PATIENCE_WHEN_BROKEN;
    }

    private Map<String, @Nullable Object> classified(StepCall call) {
        TicketText text = texts.newest(call.caseNumber());
        SuggestionRow suggestion = ledger.once(
                call.caseNumber(), call.idempotencyKey(), text, () -> classifier.classify(texts.occasion(call), text));
        Map<String, @Nullable Object> outputs = outputs(contents.classification(suggestion.content()));
        outputs.put("sensitive", sensitivity.of(text.whole()));
        outputs.put("trust", say(suggestion).key());
        return outputs;
    }

    private Grant.Say say(SuggestionRow suggestion) {
        Classification classification = contents.classification(suggestion.content());
        TrustLevel level = Objects.requireNonNullElse(suggestion.trustLevel(), TrustLevel.SUGGEST);
        boolean sure = classification.inScope() && trust.isSure(classification.category(), classification.confidence());
        return new Grant(level, suggestion.auditedAt() != null).say(sure);
    }

    private static Map<String, @Nullable Object> outputs(Classification classification) {
        return new HashMap<>(Map.of(
                "category", classification.category(),
                "intent", classification.intent(),
                "sentiment", classification.sentiment().key(),
                "language", classification.language(),
                "urgency", classification.urgency().key(),
                "confidence", classification.confidence(),
                "inScope", classification.inScope()));
    }
}
