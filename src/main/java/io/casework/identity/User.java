package io.casework.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. The user name is for signing in only; everything else refers to the id. */
public record User(
        String id,
        String username,
        String name,
        @Nullable String email,
        String locale,
        boolean active,
        boolean away,
        @Nullable String roleIds,
        @Nullable String teamIds,
        Instant createdAt,
        Instant updatedAt) {

    public List<String> roles() {
        return ActorRow.words(roleIds).toList();
    }

    public List<String> teams() {
        return ActorRow.words(teamIds).toList();
    }

    public UserRef ref() {
        return new UserRef(id, name);
    }
}
