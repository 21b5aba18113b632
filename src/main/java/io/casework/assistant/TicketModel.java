package io.casework.assistant;

import io.casework.assistant.learning.Stemming;
import io.casework.assistant.learning.TextModel;
import io.casework.assistant.learning.TextScores;
import java.util.List;

/**
 * The local models that read a customer's message, one for each question.
 *
 * @param scopeThreshold a text that looks less like each of our intents is none of our business
 */
record TicketModel(
        TextModel language, TextModel intent, TextModel urgency, TextModel sentiment, double scopeThreshold) {

    private static final String UNDETERMINED = "und";
    private static final double SURE_OF_LANGUAGE = 0.5;
    private static final int WORDS = 6;

    Reading read(String text) {
        TextScores scores = intent.score(text);
        List<TextScores.Score> ours =
                scores.ranked().stream().filter(TicketModel::isOurs).toList();
        return new Reading(
                ours,
                isInScope(scores, scopeThreshold),
                languageOf(language, text),
                urgency.score(text).best().label(),
                sentiment.score(text).best().label(),
                intent.explain(text, ours.get(0).label(), WORDS));
    }

    /** How likely the text is about this intent: 0 when the model does not know it. */
    double probability(String text, String intentId) {
        return intent.score(text).ranked().stream()
                .filter(score -> score.label().equals(intentId))
                .mapToDouble(TextScores.Score::probability)
                .findFirst()
                .orElse(0);
    }

    static boolean isInScope(TextScores scores, double threshold) {
        return isOurs(scores.best()) && affinity(scores) >= threshold;
    }

    /** How much the text looks like the intent of ours that it looks most like. */
    static double affinity(TextScores scores) {
        return scores.ranked().stream()
                .filter(TicketModel::isOurs)
                .mapToDouble(TextScores.Score::affinity)
                .max()
                .orElse(0);
    }

    /** Words are cut to their stems in the language that the text is written in. */
    static Stemming stemming(TextModel language) {
        return text -> Stemming.inLanguage(languageOf(language, text));
    }

    private static String languageOf(TextModel language, String text) {
        TextScores.Score best = language.score(text).best();
        boolean sure = best.probability() >= SURE_OF_LANGUAGE;
        return sure && text.codePoints().anyMatch(Character::isLetter) ? best.label() : UNDETERMINED;
    }

    private static boolean isOurs(TextScores.Score score) {
        return !score.label().equals(Seeds.OFF_TOPIC);
    }
}
