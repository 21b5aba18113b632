package io.casework.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to change about a user; null leaves it as it is. */
public record UserChange(
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale,
        @Nullable Boolean active,
        @Nullable Boolean away,
        @Nullable List<Role> roles,
        @Nullable List<String> teams) {

    User appliedTo(User user, Instant now) {
        return new User(
                user.id(),
                user.username(),
                Objects.requireNonNullElse(name, user.name()),
                email == null ? user.email() : email,
                Objects.requireNonNullElse(locale, user.locale()),
                Objects.requireNonNullElse(active, user.active()),
                Objects.requireNonNullElse(away, user.away()),
                user.roleIds(),
                user.teamIds(),
                user.createdAt(),
                now);
    }

    /** Which facts change, without names and addresses. */
    String described() {
        return Stream.of(
                        name == null ? "" : "name",
                        email == null ? "" : "email",
                        locale == null ? "" : "locale",
                        active == null ? "" : "active " + active,
                        away == null ? "" : "away " + away,
                        roles == null
                                ? ""
                                : "roles "
                                        + roles.stream().map(Role::key).sorted().toList(),
                        teams == null ? "" : "teams " + teams.stream().sorted().toList())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
