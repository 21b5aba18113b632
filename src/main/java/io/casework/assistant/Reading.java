package io.casework.assistant;

import io.casework.assistant.learning.TextScores;
import io.casework.assistant.learning.WordWeight;
import java.util.List;

/**
 * What the local model reads in a message.
 *
 * @param intents every intent of ours, most likely first; without off-topic
 * @param language ISO code, {@code und} when it can't be told
 * @param words what speaks for the best intent
 */
record Reading(
        List<TextScores.Score> intents,
        boolean inScope,
        String language,
        String urgency,
        String sentiment,
        List<WordWeight> words) {

    TextScores.Score best() {
        return intents.get(0);
    }
}
