package io.casework.messaging;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to leave the house once.
 *
 * @param effectKey the same however often it is queued; nothing is queued twice
 * @param lane items of a lane leave one after the other, as they were queued
 * @param kind as in {@link DeliveryRecord}
 * @param stepKey of the delivery that it is a part of, null when no step asked for it
 * @param messageId null for notices
 * @param rfcId the header Message-ID of the mail, null when it is no mail
 * @param team who is told, for notices
 * @param userId which member is told, for notices by mail
 * @param reason key of why, for notices
 * @param body what leaves instead of the message's own text, such as one that holds a secret; null for that text. Gone
 *     once it has left or never will
 * @param attempts how often it was tried so far
 * @param traceparent of what queued it, null when nobody recorded it
 */
record OutboxItem(
        long id,
        String effectKey,
        OutboxChannel channel,
        String lane,
        String caseNumber,
        String kind,
        @Nullable String stepKey,
        @Nullable String messageId,
        @Nullable String rfcId,
        @Nullable String team,
        @Nullable String userId,
        @Nullable String reason,
        @Nullable String body,
        int attempts,
        Instant queuedAt,
        @Nullable String traceparent) {

    static final String NOTICE = "notice";

    /** A mail to the customer; {@code id} 0 until it is stored. */
    static OutboxItem message(
            String effectKey,
            String caseNumber,
            String kind,
            @Nullable String stepKey,
            String messageId,
            String rfcId,
            @Nullable String body,
            Instant at) {
        return new OutboxItem(
                0,
                effectKey,
                OutboxChannel.MAIL,
                caseNumber,
                caseNumber,
                kind,
                stepKey,
                messageId,
                rfcId,
                null,
                null,
                null,
                body,
                0,
                at,
                null);
    }

    /** A mail to one member of a team. */
    static OutboxItem notice(Notice notice, String userId, String rfcId, Instant at) {
        return notice(notice, OutboxChannel.MAIL, userId, rfcId, at);
    }

    /** A line in the team's channel. */
    static OutboxItem notice(Notice notice, Instant at) {
        return notice(notice, OutboxChannel.SLACK, null, null, at);
    }

    private static OutboxItem notice(
            Notice notice, OutboxChannel channel, @Nullable String userId, @Nullable String rfcId, Instant at) {
        String whom = userId == null ? "team " + notice.team() : userId;
        return new OutboxItem(
                0,
                notice.stepKey() + " to " + whom,
                channel,
                notice.caseNumber() + " to " + whom,
                notice.caseNumber(),
                NOTICE,
                notice.stepKey(),
                null,
                rfcId,
                notice.team(),
                userId,
                notice.reason(),
                null,
                0,
                at,
                null);
    }

    /** Part of a trace; null when nobody records what queues it. */
    OutboxItem tracedAs(@Nullable String trace) {
        return new OutboxItem(
                id,
                effectKey,
                channel,
                lane,
                caseNumber,
                kind,
                stepKey,
                messageId,
                rfcId,
                team,
                userId,
                reason,
                body,
                attempts,
                queuedAt,
                trace);
    }

    boolean isNotice() {
        return messageId == null;
    }

    String requiredMessageId() {
        return Objects.requireNonNull(messageId);
    }
}
