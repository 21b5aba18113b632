package io.casework.assistant;

import io.casework.identity.UserRef;
import java.time.Instant;

/**
 * A label that the model finds hard to believe: it learns from it when a second person says the same.
 *
 * @param textHash names the message within the case
 * @param intent what the person says
 * @param probability what the model gives it, 0 to 1
 * @param modelSays the intent that the model finds most likely
 */
public record DoubtfulLabel(
        String caseNumber,
        String textHash,
        String intent,
        UserRef by,
        Instant at,
        double probability,
        String modelSays) {}
