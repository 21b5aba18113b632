package io.casework.insights;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead, as far as facts are made of it. */
record LeadSource(
        String caseNumber,
        Instant openedAt,
        @Nullable String team,
        @Nullable String category,
        String source,
        @Nullable Integer score,
        @Nullable Instant scoredAt,
        @Nullable Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant concludedAt,
        @Nullable Instant convertedAt,
        @Nullable String outcome) {

    @Nullable
    Instant wonAt() {
        return "won".equals(outcome) ? concludedAt : null;
    }

    /** Milliseconds from opened to then; never less than none, whatever clocks said. */
    @Nullable
    Long after(@Nullable Instant then) {
        return then == null
                ? null
                : Long.valueOf(Math.max(0, Duration.between(openedAt, then).toMillis()));
    }
}
