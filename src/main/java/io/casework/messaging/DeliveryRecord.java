package io.casework.messaging;

import io.casework.cases.Delivery;
import io.casework.engine.StepCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one step that sends something.
 *
 * @param kind {@code reply}, {@code rejection}, {@code reminder}, {@code survey} or {@code notice}
 * @param messageId null for a notice, and when there was nothing to send any more
 * @param team who was to be told, for a notice
 */
record DeliveryRecord(
        String stepKey,
        String caseNumber,
        String kind,
        @Nullable String messageId,
        @Nullable String team,
        Delivery.State state,
        @Nullable String detail,
        String activityId,
        String processKey,
        int processVersion,
        Instant triedAt) {

    static DeliveryRecord ofMessage(
            StepCall call, String kind, @Nullable String messageId, Delivery delivery, Instant at) {
        return of(call, kind, messageId, null, delivery, at);
    }

    static DeliveryRecord ofNotice(StepCall call, String team, Delivery delivery, Instant at) {
        return of(call, "notice", null, team, delivery, at);
    }

    private static DeliveryRecord of(
            StepCall call,
            String kind,
            @Nullable String messageId,
            @Nullable String team,
            Delivery delivery,
            Instant at) {
        return new DeliveryRecord(
                call.idempotencyKey(),
                call.caseNumber(),
                kind,
                messageId,
                team,
                delivery.state(),
                delivery.detail(),
                call.activityId(),
                call.processKey(),
                call.processVersion(),
                at);
    }
}
