package io.casework.assistant;

import java.time.Instant;

/**
 * A stored model without its weights.
 *
 * @param trainedOn how many texts
 */
record ModelVersion(int version, Instant createdAt, int trainedOn) {}
