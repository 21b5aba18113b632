package io.casework.engine.workers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the workers of a topic.
 *
 * @param waiting steps that a worker could take now
 * @param held steps that a worker has locked, or that wait for their next try
 * @param failed steps that wait for an operator
 * @param oldestSince when the oldest of them was made
 */
public record TopicBacklog(String topic, long waiting, long held, long failed, @Nullable Instant oldestSince) {}
