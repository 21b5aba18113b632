package io.casework.assistant;

import io.casework.assistant.learning.Finding;
import io.casework.shared.Keyed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to learn from what people labelled.
 *
 * @param requestedBy id of the user, or the product
 * @param endedAt null while it runs, or when the node that ran it died
 * @param outcome null as long
 * @param summary null as long
 */
public record TrainingRun(
        String id,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable Summary summary) {

    /** What became of it. */
    public enum Outcome implements Keyed {
        TOO_FEW_LABELS,
        NOTHING_NEW,
        /** The gate found the challenger worse: the champion stays. */
        REFUSED,
        /** It is as good, and says other things than before: a person decides. */
        AWAITS_APPROVAL,
        PROMOTED,
        FAILED
    }

    /**
     * @param usable labels it learned from
     * @param doubtful labels that wait for a second person
     * @param waiting labels of people who gave more than their share this time
     * @param version of the model that came of it, null when none did
     * @param findings of the gate, when it came so far
     */
    public record Summary(int usable, int doubtful, int waiting, @Nullable Integer version, List<Finding> findings) {}
}
