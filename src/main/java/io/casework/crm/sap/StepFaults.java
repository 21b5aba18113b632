package io.casework.crm.sap;

import io.casework.crm.RecordBusy;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says a fault as the engine knows them: what passes by itself or once somebody has set SAP up, and what does not. */
final class StepFaults {

    private static final Duration UNTIL_SET_UP = Duration.ofMinutes(15);

    private StepFaults() {}

    /** What comes of a question, or its fault as the engine knows it. */
    static <T extends @Nullable Object> T told(Supplier<T> question) {
        try {
            return question.get();
        } catch (Fault fault) {
            throw of(fault);
        }
    }

    static RuntimeException of(Fault fault) {
        if (fault.kind().passes()) {
            String reason = "SAP can't do it now: " + fault.getMessage();
            return fault.kind().isBreakdown()
                    ? new StepUnavailable(reason, fault.retryAfter())
                    : new RecordBusy(reason, fault.retryAfter());
        }
        return switch (fault.kind()) {
            case SIGN_IN_REFUSED, NOT_SET_UP ->
                new StepUnavailable("SAP is not set up for us: " + fault.getMessage(), UNTIL_SET_UP);
            case NOT_ALLOWED -> new RecordBusy("SAP does not allow us this: " + fault.getMessage(), UNTIL_SET_UP);
            case AMBIGUOUS -> new StepRefused("crm-duplicate", "SAP has such a record: " + fault.getMessage());
            case GONE -> new StepRefused("crm-record-unknown", "SAP: " + fault.getMessage());
            default -> new StepRefused("crm-rejected", "SAP refused it: " + fault.getMessage());
        };
    }
}
