package io.casework.flows.release;

import org.jspecify.annotations.Nullable;

/** What came of a wish to release. */
public sealed interface ReleaseOutcome {

    /**
     * It is in use.
     *
     * @param migrationId of the cases that move to it; null when none do
     */
    record ReleasedFlow(String key, int version, @Nullable String migrationId) implements ReleaseOutcome {}

    /** A second person is asked. */
    record Requested(ReleaseRequest request) implements ReleaseOutcome {}
}
