package io.casework.flows.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a flow in a past case, with the runs that it called.
 *
 * @param start of the run itself
 * @param calls the starts of the runs below it, in order
 * @param events what moved them, in order, without starts
 * @param path every element that was reached, in order
 * @param deadlinesKept whether all its tasks that had a due date were done by then; null when none had
 */
record PastFlow(
        PastEvent start,
        List<PastEvent> calls,
        List<PastEvent> events,
        List<PathStep> path,
        @Nullable Boolean deadlinesKept) {

    private Stream<PastEvent> starts() {
        return Stream.concat(Stream.of(start), calls.stream());
    }

    @Nullable
    PastEvent startOf(@Nullable String instanceId) {
        return starts().filter(run -> run.instanceId().equals(instanceId))
                .findFirst()
                .orElse(null);
    }

    /** Which version each run was of, by instance. */
    Map<String, Integer> versions() {
        Map<String, Integer> versions = new HashMap<>();
        starts().forEach(run -> versions.put(run.instanceId(), run.version()));
        return versions;
    }
}
