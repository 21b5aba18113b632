package io.casework.messaging.webhooks;

import io.casework.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to change about a webhook; null leaves it as it is. */
public record WebhookChange(
        @Text(max = 1_000, singleLine = true) @Nullable String url,
        @Text(max = 200, bytes = 800, singleLine = true) @Nullable String description,
        @Size(min = 1) @Nullable List<@NotNull EventType> events,
        @Nullable Boolean active) {

    Webhook appliedTo(Webhook webhook, Instant now) {
        boolean stays = Objects.requireNonNullElse(active, webhook.active());
        return new Webhook(
                webhook.id(),
                Objects.requireNonNullElse(url, webhook.url()),
                description == null ? webhook.description() : description,
                events == null ? webhook.eventTypes() : Webhook.joined(events),
                stays,
                active == null ? webhook.disabledReason() : null,
                webhook.oldSecretUntil(),
                webhook.createdBy(),
                webhook.createdAt(),
                now);
    }
}
