package io.casework.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a machine's token; its secret is not.
 *
 * @param topics what it may serve as a worker, separated by a space; null when it is no worker's
 */
public record ApiToken(
        String id,
        String name,
        String scopes,
        @Nullable String topics,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** Keys of permissions. */
    public List<String> scopeKeys() {
        return ActorRow.words(scopes).toList();
    }

    public List<String> topicNames() {
        return ActorRow.words(topics).toList();
    }
}
