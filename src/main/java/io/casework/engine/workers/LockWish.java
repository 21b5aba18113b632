package io.casework.engine.workers;

import java.time.Duration;
import java.util.Set;

/**
 * What a worker asks for.
 *
 * @param lock how long a step stays with the worker before another may take it
 * @param most steps at once
 * @param patience how long it waits when there is nothing to do
 */
public record LockWish(Set<String> topics, Duration lock, int most, Duration patience) {

    public LockWish {
        topics = Set.copyOf(topics);
    }
}
