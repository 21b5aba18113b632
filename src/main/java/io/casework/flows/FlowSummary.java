package io.casework.flows;

import io.casework.shared.Keyed;

/**
 * A process or a decision that is deployed.
 *
 * @param version the latest
 * @param versions how many there are
 * @param running instances of all versions that have not ended; 0 for a decision
 * @param incidents of all versions, open
 * @param shippedVersionOffered whether a newer version came with the product and waits to be taken over or declined
 */
public record FlowSummary(
        String key,
        String name,
        Kind kind,
        int version,
        int versions,
        long running,
        long incidents,
        boolean shippedVersionOffered) {

    public enum Kind implements Keyed {
        PROCESS,
        DECISION
    }
}
