package io.casework.engine.workers;

import io.casework.engine.connectors.StepEnding;
import io.casework.engine.connectors.StepEnding.End;
import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the flow goes on after what a worker said.
 *
 * @param retryAt when the step is tried again, null when it is not
 */
public record SettledStep(Result result, @Nullable Instant retryAt) {

    public enum Result implements Keyed {
        /** The flow went on. */
        DONE,
        /** The flow went on where its model waits for the error. */
        CAUGHT,
        /** The step is tried again. */
        RETRIED,
        /** The step waits for an operator. */
        INCIDENT
    }

    static SettledStep of(End end, Instant now) {
        return new SettledStep(result(end.way()), end.pause() == null ? null : now.plus(end.pause()));
    }

    private static Result result(StepEnding.Way way) {
        return switch (way) {
            case DONE -> Result.DONE;
            case CAUGHT -> Result.CAUGHT;
            case RETRIED -> Result.RETRIED;
            case INCIDENT -> Result.INCIDENT;
        };
    }
}
