package io.casework.flows.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to.
 *
 * @param stop null when it came to its end
 * @param assumed steps that were taken for done because the flow takes nothing over from them
 * @param teams of the human steps, one for each
 * @param deadlinesKept null when no task had a due date
 * @param until how far it went
 */
record Replayed(
        List<PathStep> path,
        @Nullable Stop stop,
        List<Element> assumed,
        List<String> teams,
        @Nullable Boolean deadlinesKept,
        Instant until) {}
