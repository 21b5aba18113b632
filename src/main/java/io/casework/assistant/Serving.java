package io.casework.assistant;

import java.time.Instant;

/**
 * The model that every node reads with.
 *
 * @param held a person put it there against the newest one: nothing takes its place by itself
 * @param changedBy id of the user, or the product
 */
record Serving(String kind, int version, boolean held, Instant changedAt, String changedBy, String reason) {}
