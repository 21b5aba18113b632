package io.casework.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The step could not be done now; the worker tries again later. */
public class StepUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * @param reason for an operator; without personal data
     * @param retryAfter what the other side asked for, null to leave it to the retry policy
     */
    public StepUnavailable(String reason, @Nullable Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
