package io.casework.engine.running;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one step of a version.
 *
 * @param elementId of the step; the body of a loop counts for the element that loops
 * @param tokens how many wait or work there
 * @param incidents open ones
 * @param oldestSince when the token came that has stood there longest; null when only an incident is left
 */
public record StepLoad(String elementId, long tokens, long incidents, @Nullable Instant oldestSince) {}
