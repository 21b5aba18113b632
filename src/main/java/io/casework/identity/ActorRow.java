package io.casework.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An actor as one query finds it.
 *
 * @param grants keys of roles or scopes, separated by a space
 * @param teams ids separated by a space
 * @param lastSeenAt when the session or token was last used, to the minute
 */
record ActorRow(String id, String name, @Nullable String grants, @Nullable String teams, @Nullable Instant lastSeenAt) {

    Actor person() {
        Set<Permission> permissions = granted(Role::ofKey)
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(
                id, name, Actor.Kind.PERSON, words(teams).collect(Collectors.toUnmodifiableSet()), permissions);
    }

    Actor machine() {
        Set<Permission> permissions = granted(Permission::ofKey).collect(Collectors.toUnmodifiableSet());
        return new Actor(Actor.TOKEN + id, name, Actor.Kind.TOKEN, Set.of(), permissions);
    }

    private <T> Stream<T> granted(Function<String, Optional<T>> reading) {
        return words(grants).flatMap(word -> reading.apply(word).stream());
    }

    static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split(" "));
    }
}
