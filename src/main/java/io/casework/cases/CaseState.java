package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a change has to know about a case, read under its lock. */
record CaseState(
        CaseType type,
        CaseStatus status,
        String subject,
        String customerId,
        Channel channel,
        String language,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastOutboundAt,
        @Nullable String mergedInto) {

    /** Whether the customer waits for our answer. */
    boolean isUnanswered() {
        return lastInboundAt != null && (lastOutboundAt == null || isAnswerOvertaken());
    }

    /** Whether the customer wrote after our newest answer. */
    boolean isAnswerOvertaken() {
        return lastInboundAt != null && lastOutboundAt != null && lastInboundAt.isAfter(lastOutboundAt);
    }
}
