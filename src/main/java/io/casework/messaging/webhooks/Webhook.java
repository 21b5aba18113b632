package io.casework.messaging.webhooks;

import io.casework.shared.Keyed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told when something happens.
 *
 * @param eventTypes keys with spaces between them
 * @param disabledReason why nothing is sent any more, in words; null while it is active or when somebody switched it off
 * @param oldSecretUntil how long events are signed with the secret before the last one, too
 */
public record Webhook(
        String id,
        String url,
        @Nullable String description,
        String eventTypes,
        boolean active,
        @Nullable String disabledReason,
        @Nullable Instant oldSecretUntil,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public List<EventType> events() {
        return Arrays.stream(eventTypes.split(" ", -1))
                .map(key -> Keyed.find(EventType.class, key))
                .flatMap(Optional::stream)
                .toList();
    }

    static String joined(List<EventType> events) {
        return String.join(
                " ", events.stream().distinct().sorted().map(EventType::key).toList());
    }
}
