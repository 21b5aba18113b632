package io.casework.assistant.scoring;

/**
 * Facts as they were known beforehand, and what became of it.
 *
 * @param weight how many times it counts
 */
public record Observation(Facts facts, boolean positive, int weight) {

    public static Observation of(Facts facts, boolean positive) {
        return new Observation(facts, positive, 1);
    }
}
