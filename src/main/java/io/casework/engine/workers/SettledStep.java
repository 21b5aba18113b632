package io.casework.engine.workers;

import io.casework.engine.connectors.StepEnding.End;
import io.casework.engine.connectors.StepEnding.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the flow goes on after what a worker said.
 *
 * @param retryAt when the step is tried again, null when it is not
 */
public record SettledStep(Way result, @Nullable Instant retryAt) {

    static SettledStep of(End end, Instant now) {
        return new SettledStep(end.way(), end.pause() == null ? null : now.plus(end.pause()));
    }
}
