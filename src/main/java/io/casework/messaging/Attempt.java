package io.casework.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one try of sending something ended. Details are for agents: short, and never logged. */
sealed interface Attempt {

    /** The other side has it. */
    record Accepted() implements Attempt {}

    /** The other side will never take it. */
    record Refused(String detail) implements Attempt {}

    /**
     * A later try may do. When it is not known whether the other side has it, the next try sends the very same thing.
     *
     * @param reached whether the other side answered at all
     * @param retryAfter what it asked for
     */
    record Postponed(String detail, boolean reached, @Nullable Duration retryAfter) implements Attempt {}

    Attempt ACCEPTED = new Accepted();

    static Attempt unreachable(String detail) {
        return new Postponed(detail, false, null);
    }

    static Attempt later(String detail) {
        return new Postponed(detail, true, null);
    }
}
