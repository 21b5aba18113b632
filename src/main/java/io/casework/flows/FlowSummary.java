package io.casework.flows;

import io.casework.shared.Keyed;

/**
 * A process, a decision or a form that is in use.
 *
 * @param key id of the process or decision, or key of the form with {@code .} for {@code /}, as addresses name it
 * @param version the latest
 * @param versions how many there are
 * @param running instances of all versions that have not ended; 0 for what is no process
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
        DECISION,
        FORM
    }
}
