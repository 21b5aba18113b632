package io.casework.messaging.webhooks;

import io.casework.shared.Keyed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook.
 *
 * @param lastStatus the HTTP status of the last answer, null when there was none
 * @param lastDetail how the last try went, in words
 */
public record WebhookDelivery(
        String id,
        String webhookId,
        String eventType,
        State state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastDetail,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant triedAt) {

    public enum State implements Keyed {
        WAITING,
        DELIVERED,
        FAILED
    }
}
