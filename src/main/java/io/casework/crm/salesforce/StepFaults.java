package io.casework.crm.salesforce;

import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a fault as the engine knows them: what passes by itself or once somebody has set the org up, and what does not. */
final class StepFaults {

    private static final Duration UNTIL_SET_UP = Duration.ofMinutes(15);
    private static final int LONGEST_MESSAGE = 200;

    /** Of these the message is of the org's making, and holds nothing of a record. */
    private static final Set<String> TELLING = Set.of("REQUIRED_FIELD_MISSING", "INVALID_FIELD_FOR_INSERT_UPDATE");

    private StepFaults() {}

    static RuntimeException of(Fault fault) {
        if (fault.kind().passes()) {
            return new StepUnavailable("Salesforce can't do it now: " + reason(fault), fault.retryAfter());
        }
        return switch (fault.kind()) {
            case SIGN_IN_REFUSED, NOT_SET_UP ->
                new StepUnavailable("Salesforce is not set up for us: " + reason(fault), UNTIL_SET_UP);
            case LIKE_ANOTHER, VALUE_TAKEN ->
                new StepRefused("crm-duplicate", "Salesforce has such a record: " + fault.otherRecord());
            case GONE, AMBIGUOUS -> new StepRefused("crm-record-unknown", "Salesforce: " + reason(fault));
            default -> new StepRefused("crm-rejected", "Salesforce refused it: " + reason(fault));
        };
    }

    private static String reason(Fault fault) {
        List<SalesforceError> errors = fault.errors();
        return errors.isEmpty()
                ? String.valueOf(fault.getMessage())
                : errors.stream().map(StepFaults::said).collect(Collectors.joining(", "));
    }

    private static String said(SalesforceError error) {
        if (!TELLING.contains(error.code())) {
            return error.toString();
        }
        String message = error.message();
        return error + ": " + message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }
}
