package io.casework.flows.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a case then and today, to be drawn. */
record Ways(List<Way> before, List<Way> after) {

    /**
     * The way through one run of a flow.
     *
     * @param version null for a draft
     * @param done ids of elements that were left as meant, each once
     * @param endedAt the end event that it came to; null when it came to none
     * @param failed where it does not go on
     */
    record Way(
            String flowKey,
            @Nullable Integer version,
            List<String> done,
            @Nullable String endedAt,
            List<String> failed) {}
}
