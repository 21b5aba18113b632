package io.casework.assistant.providers;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a provider gave no answer. It is an I/O exception, so that the clients of both kinds let it through. */
final class Trouble extends IOException {

    private static final long serialVersionUID = 1L;

    private final CallOutcome outcome;
    private final String reason;
    private final @Nullable Duration retryAfter;

    Trouble(CallOutcome outcome, String reason, @Nullable Duration retryAfter) {
        super(outcome.key() + ": " + reason);
        this.outcome = outcome;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    static Trouble of(int status, @Nullable Duration retryAfter) {
        CallOutcome outcome = status == 429
                ? CallOutcome.RATE_LIMITED
                : status == 408 || status >= 500 ? CallOutcome.FAILED : CallOutcome.REFUSED;
        return new Trouble(outcome, "status-" + status, retryAfter);
    }

    /** Whatever a client made of it: our own trouble inside, a line that broke, or an answer nobody can read. */
    static Trouble in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Trouble trouble) {
                return trouble;
            }
            if (cause instanceof InterruptedIOException) {
                return new Trouble(CallOutcome.TIMEOUT, "too-slow", null);
            }
        }
        return new Trouble(CallOutcome.INVALID, "unreadable", null);
    }

    CallOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
