package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.assistant.providers.Answer;
import io.casework.assistant.providers.AnswerCheck;
import io.casework.assistant.providers.AskProvider;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Provider;
import io.casework.assistant.providers.Question;
import io.casework.cases.Sentiment;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has a provider read what a ticket is about. The schema leaves it our own intents to choose from and nothing else. */
@Component
class ProviderClassification {

    private final AskProvider ask;
    private final Questions questions;
    private final Masks masks;

    ProviderClassification(AskProvider ask, Questions questions, Masks masks) {
        this.ask = ask;
        this.questions = questions;
        this.masks = masks;
    }

    /** What a provider read. It is not asked how sure it is: what it says of itself is worth nothing. */
    record Opinion(String intent, boolean inScope, Sentiment sentiment, String by) {}

    Optional<Opinion> of(Provider provider, Occasion occasion, TicketText text) {
        Mask mask = occasion.caseNumber() == null ? masks.of(List.of()) : masks.ofCase(occasion.caseNumber());
        Question question = questions.classify(occasion, text, mask);
        return ask.ask(provider, question, AnswerCheck.NONE).map(ProviderClassification::opinion);
    }

    private static Opinion opinion(Answer answer) {
        JsonNode content = answer.content();
        return new Opinion(
                content.get("intent").asString(),
                content.get("in_scope").asBoolean(),
                Keyed.find(Sentiment.class, content.get("sentiment").asString()).orElse(Sentiment.NEUTRAL),
                answer.by());
    }
}
