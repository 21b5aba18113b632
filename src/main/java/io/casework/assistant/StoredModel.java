package io.casework.assistant;

import java.time.Instant;

/**
 * A trained model as it stands in the database.
 *
 * @param kind what it reads, such as {@code ticket}
 * @param version counts up within its kind
 * @param fingerprint of what it was trained on and how; the same for the same model
 * @param trainedOn how many examples
 * @param metrics JSON
 * @param weights as {@link TicketModelFormat} writes them
 */
record StoredModel(
        String kind,
        int version,
        String fingerprint,
        Instant createdAt,
        int trainedOn,
        String metrics,
        byte[] weights) {}
