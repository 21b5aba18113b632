package io.casework.crm;

import io.casework.engine.StepUnavailable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** It can't be done to one record now. The system as a whole works, and others need not wait. */
public final class RecordBusy extends StepUnavailable {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason for an operator; without personal data
     * @param retryAfter what the system asked for, null to leave it to the retry policy
     */
    public RecordBusy(String reason, @Nullable Duration retryAfter) {
        super(reason, retryAfter);
    }
}
