package io.casework.flows.running;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a flow with the cases that run in it.
 *
 * @param versions those with running cases, and the latest; the newest first
 * @param xml the model in this version
 */
public record RunningVersion(List<Integer> versions, int version, String xml, long cases, List<RunningStep> steps) {

    /**
     * @param name the id where the model gives none
     * @param oldestSince when the token came that has stood there longest; null when only an incident is left
     */
    public record RunningStep(
            String elementId, String name, long tokens, long incidents, @Nullable Instant oldestSince) {}
}
