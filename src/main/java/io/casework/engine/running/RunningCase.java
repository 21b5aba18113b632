package io.casework.engine.running;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One token of a running flow.
 *
 * @param caseNumber null when the flow was started for no case
 * @param since when it came to the step
 * @param incident what the operator reads; null when there is none at the step
 * @param suspended whether the whole flow of the case stands still
 */
public record RunningCase(
        String instanceId,
        @Nullable String caseNumber,
        int version,
        String elementId,
        Instant since,
        @Nullable String incident,
        boolean suspended) {}
