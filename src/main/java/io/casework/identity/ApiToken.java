package io.casework.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a machine's token; its secret is not. */
public record ApiToken(
        String id,
        String name,
        String scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** Keys of permissions. */
    public List<String> scopeKeys() {
        return ActorRow.words(scopes).toList();
    }
}
