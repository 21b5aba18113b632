package io.casework.flows.release;

import io.casework.identity.UserRef;
import java.time.Instant;
import java.util.List;

/**
 * A release that waits for a second person.
 *
 * @param revision of the draft that it speaks of; it lapses when a newer one is saved
 * @param share percent of the new cases
 */
public record ReleaseRequest(
        UserRef by, Instant at, String reason, int revision, int share, RunningCases runningCases, List<String> with) {}
