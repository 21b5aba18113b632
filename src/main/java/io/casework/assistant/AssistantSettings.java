package io.casework.assistant;

import io.casework.assistant.learning.Pace;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the assistant works on this node.
 *
 * @param prepareAtStart whether the local model is made ready as soon as the application is; false leaves it to the
 *     first ticket
 * @param firstTraining how long a step waits for the first model ever; then it is tried again
 * @param retrainAfter how many new labels make the local model learn anew
 * @param trainingShare how much of the time learning from labels may work, above 0 and at most 1; the rest is left to people
 *     who wait for an answer
 * @param draftsPerMinute how many new drafts one person may ask for, and how many summaries
 * @param summariseFromMessages how many messages make a case long enough for a summary
 * @param summariseFromCharacters how much text does
 */
@ConfigurationProperties("casework.assistant")
record AssistantSettings(
        @DefaultValue("true") boolean prepareAtStart,
        @DefaultValue("PT45S") Duration firstTraining,
        @DefaultValue("50") int retrainAfter,
        @DefaultValue("0.33") double trainingShare,
        @DefaultValue("10") int draftsPerMinute,
        @DefaultValue("6") int summariseFromMessages,
        @DefaultValue("4000") int summariseFromCharacters) {

    AssistantSettings {
        Pace.share(trainingShare);
    }
}
