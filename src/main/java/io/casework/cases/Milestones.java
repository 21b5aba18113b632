package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a case.
 *
 * @param updatedAt the last change of the case or its conversation
 * @param lastInboundAt the customer's newest message
 * @param lastOutboundAt our newest answer
 */
public record Milestones(
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant lastInboundAt,
        @Nullable Instant lastOutboundAt) {}
