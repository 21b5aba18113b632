package io.casework.crm.salesforce;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Salesforce did not do what was asked. The message holds codes and names of fields, nothing of a record. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final transient List<SalesforceError> errors;
    private final @Nullable Duration retryAfter;

    private Fault(FaultKind kind, String message, List<SalesforceError> errors, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    static Fault of(FaultKind kind, String message) {
        return new Fault(kind, message, List.of(), null);
    }

    /** @param errors at least one */
    static Fault of(FaultKind kind, List<SalesforceError> errors) {
        String all = errors.stream().map(SalesforceError::toString).collect(Collectors.joining(", "));
        return new Fault(kind, all, errors, null);
    }

    Fault after(@Nullable Duration wish) {
        return new Fault(kind, String.valueOf(getMessage()), errors, wish);
    }

    FaultKind kind() {
        return kind;
    }

    /** Empty when nobody answered, or not in the way of the API. */
    List<SalesforceError> errors() {
        return errors;
    }

    /** How long Salesforce, or the rule for such a fault, wants to be left alone; null when it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** The record that is in the way, with 18 characters; null when there is none or it is not named. */
    @Nullable
    String otherRecord() {
        return errors.stream()
                .map(SalesforceError::otherRecord)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    /** The record that has our value of this field already, with 18 characters; null when that is not what is wrong. */
    @Nullable
    String recordWith(String externalField) {
        return errors.stream()
                .filter(error -> error.isTaken(externalField))
                .map(SalesforceError::otherRecord)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }
}
