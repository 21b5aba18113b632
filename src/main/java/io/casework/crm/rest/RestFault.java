package io.casework.crm.rest;

import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call had no answer that counts. The message holds nothing of what was sent or answered. */
final class RestFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration UNTIL_SET_UP = Duration.ofMinutes(15);

    /** What went wrong, and so who can do something about it. */
    enum Kind {

        /** Nobody answered, or nobody was asked, because the system is left alone for a while. */
        AWAY,

        /** The system is not where it may be called. */
        ADDRESS,
        SECRET_UNREADABLE,

        /** We are not let in. */
        SIGN_IN,
        TOO_LARGE
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    RestFault(Kind kind, String message) {
        this(kind, message, null);
    }

    RestFault(Kind kind, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    /** As the engine knows it. */
    RuntimeException ofStep() {
        String reason = "The system can't do it now: " + getMessage();
        return switch (kind) {
            case AWAY -> new StepUnavailable(reason, retryAfter);
            case ADDRESS, SECRET_UNREADABLE, SIGN_IN -> new StepUnavailable(reason, UNTIL_SET_UP);
            case TOO_LARGE -> new StepRefused(CallRest.REFUSED, String.valueOf(getMessage()));
        };
    }
}
