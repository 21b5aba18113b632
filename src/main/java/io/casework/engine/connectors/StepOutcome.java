package io.casework.engine.connectors;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one try of a step ended. */
public sealed interface StepOutcome {

    /** @param outputs values that the engine can store, by name */
    record Done(Map<String, @Nullable Object> outputs) implements StepOutcome {}

    record Refused(String code, String reason) implements StepOutcome {}

    /** @param retryAfter what the other side asked for, null when it did not say */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements StepOutcome {}

    /** The connector broke: a defect of ours or an answer nobody foresaw. */
    record Failed(String reason) implements StepOutcome {}

    default String name() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
