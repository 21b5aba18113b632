package io.casework.crm.sap;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SAP did not do what was asked. The message holds codes and names of properties, nothing of a record. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final transient List<SapError> errors;
    private final @Nullable Duration retryAfter;
    private final boolean beforeTheCall;

    private Fault(
            FaultKind kind,
            String message,
            List<SapError> errors,
            @Nullable Duration retryAfter,
            boolean beforeTheCall) {
        super(message);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.beforeTheCall = beforeTheCall;
    }

    static Fault of(FaultKind kind, String message) {
        return new Fault(kind, message, List.of(), null, false);
    }

    static Fault of(Answer answer) {
        List<SapError> errors = ErrorBodies.read(answer.body());
        String said = errors.stream().map(SapError::toString).distinct().collect(Collectors.joining(", "));
        String message = "status " + answer.status() + (said.isEmpty() ? "" : ": " + said);
        return new Fault(FaultCodes.kindOf(answer, errors), message, errors, answer.retryAfter(), false);
    }

    Fault after(@Nullable Duration wish) {
        return new Fault(kind, String.valueOf(getMessage()), errors, wish, beforeTheCall);
    }

    /** As a fault of what has to go before a call, so that the call itself was not made. */
    Fault beforeTheCall() {
        return new Fault(kind, String.valueOf(getMessage()), errors, retryAfter, true);
    }

    FaultKind kind() {
        return kind;
    }

    /** Empty when nobody answered, or not in the way of SAP. */
    List<SapError> errors() {
        return errors;
    }

    /** How long we are asked to wait; null when not. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    boolean isOfUnknownOutcome() {
        return !beforeTheCall && kind.isOfUnknownOutcome();
    }
}
