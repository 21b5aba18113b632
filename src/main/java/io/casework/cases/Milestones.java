package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a case.
 *
 * @param updatedAt the last change of the case or its conversation
 * @param lastInboundAt the customer's newest message
 * @param lastOutboundAt our newest answer
 * @param nextRespondedAt somebody's first answer since the customer wrote again
 * @param pausedSince since when we have waited for the customer, also of a case that was resolved so
 */
public record Milestones(
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastOutboundAt,
        @Nullable Instant nextRespondedAt,
        @Nullable Instant pausedSince) {

    /** Of a case that has not waited for its customer. */
    public Milestones(
            Instant openedAt,
            Instant updatedAt,
            @Nullable Instant firstRespondedAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant lastInboundAt,
            @Nullable Instant lastOutboundAt) {
        this(openedAt, updatedAt, firstRespondedAt, resolvedAt, closedAt, lastInboundAt, lastOutboundAt, null, null);
    }
}
