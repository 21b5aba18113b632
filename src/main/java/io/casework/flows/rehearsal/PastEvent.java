package io.casework.flows.rehearsal;

import io.casework.engine.FlowRecorder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that moved a past case.
 *
 * @param order 0 for the first of its case
 * @param kind as the step ledger says
 * @param about topic of a connector, name of a message, id of the instance that called; null for others
 * @param errorCode with which a connector refused; null when it did not
 * @param repetition which one of a step that is repeated; null when it was not, or nobody wrote it down
 * @param team whose task it was; null when it was none
 */
record PastEvent(
        int order,
        String kind,
        String flowKey,
        int version,
        String instanceId,
        String elementId,
        @Nullable String about,
        Map<String, @Nullable Object> facts,
        @Nullable String errorCode,
        String inputsHash,
        @Nullable String repetition,
        @Nullable String team,
        Instant at) {

    static final String CONNECTOR = "connector";
    static final String TASK = "task";

    boolean is(String other) {
        return kind.equals(other);
    }

    /** Nobody keeps it for later: it happens at its moment or not at all. */
    boolean passes() {
        return is(FlowRecorder.NEWS) || is(FlowRecorder.FACTS);
    }
}
