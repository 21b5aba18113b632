package io.casework.flows.release;

import io.casework.identity.UserRef;
import io.casework.shared.Keyed;
import java.time.Instant;

/**
 * Why somebody decided on a flow.
 *
 * @param id as the audit trail names it
 */
public record GivenReason(String id, Decision decision, String reason, UserRef by, Instant at) {

    public enum Decision implements Keyed {
        /** A release that was asked for did not come. */
        RELEASE_REJECTED,
        /** New cases start with another version. */
        STARTS_CHANGED
    }
}
