package io.casework.assistant.providers;

import io.casework.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * How a provider does.
 *
 * @param inUse whether a policy sends work to it
 * @param lastOutcome of its newest call of the last quarter of an hour, null without one
 * @param recentCalls of that time, at most ten
 * @param recentFailures how many of them failed
 */
public record ProviderState(
        String id,
        String name,
        String model,
        Health health,
        boolean inUse,
        @Nullable CallOutcome lastOutcome,
        int recentCalls,
        int recentFailures) {

    public enum Health implements Keyed {
        WORKING,

        /** Most of what it was asked lately failed; the local models stand in. */
        FAILING,

        /** It is left alone for a while; the local models stand in. */
        PAUSED,

        /** Somebody switched it off. */
        OFF
    }

    boolean isTrouble() {
        return inUse && health != Health.WORKING;
    }
}
