package io.casework.flows.rehearsal;

import java.time.Instant;

/**
 * One passing of an element.
 *
 * @param instanceId of the flow's run that it belongs to
 * @param at when it was reached
 */
record PathStep(String flowKey, String instanceId, String elementId, Instant at, State state) {

    enum State {
        /** It was left as meant. */
        DONE,
        /** It was broken off. */
        CANCELLED,
        /** It was reached and not left. */
        OPEN
    }

    PathStep in(State other) {
        return new PathStep(flowKey, instanceId, elementId, at, other);
    }
}
