package io.casework.assistant;

import io.casework.cases.Sentiment;
import io.casework.cases.Urgency;
import java.util.List;

/**
 * What a ticket seems to be about.
 *
 * @param language ISO code, {@code und} when it can't be told
 * @param inScope false when it looks like none of our business; the category is then the nearest one
 * @param confidence how often this intent is right when the model is that sure
 * @param alternatives the next likely intents, most likely first
 * @param words what in the text speaks for the intent
 */
public record Classification(
        String category,
        String intent,
        Sentiment sentiment,
        String language,
        Urgency urgency,
        boolean inScope,
        double confidence,
        List<Alternative> alternatives,
        List<Word> words)
        implements SuggestionContent {

    /** With those alternatives that are likely enough to be offered. */
    Classification offering(double choiceFrom) {
        return new Classification(
                category,
                intent,
                sentiment,
                language,
                urgency,
                inScope,
                confidence,
                alternatives.stream()
                        .filter(other -> other.confidence() >= choiceFrom)
                        .toList(),
                words);
    }

    /** With the most likely alternatives. */
    Classification offering(int most) {
        return new Classification(
                category,
                intent,
                sentiment,
                language,
                urgency,
                inScope,
                confidence,
                alternatives.stream().limit(most).toList(),
                words);
    }

    /** Another intent that it may be. */
    public record Alternative(String category, String intent, double confidence) {}

    /** @param weight comparable within one classification */
    public record Word(String word, double weight) {}

    @Override
    public Suggestion.Kind kind() {
        return Suggestion.Kind.CLASSIFICATION;
    }
}
