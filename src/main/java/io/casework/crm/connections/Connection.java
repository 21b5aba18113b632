package io.casework.crm.connections;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A system that is connected. Its secret is not part of it.
 *
 * @param url where we sign in: scheme and host
 * @param tokenUrl where tokens come from; null when from the same host, or without tokens
 * @param systemClient which client of the system, three digits; null when it has but one, or the usual one is meant
 * @param clientId what the system calls our application; null when we sign in as a user alone
 * @param username in whose name we act; null when the system decides
 * @param active whether flows use it
 * @param secretSetBy id of who gave the secret
 * @param testedAt null before the first test of what is set now
 * @param changesSince since when changes that others make there are read; null when they are not
 * @param streamed whether its events are heard as they happen, too
 * @param terms on which it is called
 * @param version grows with every change, not with tests
 */
public record Connection(
        String id,
        ConnectionKind kind,
        String name,
        Stage stage,
        Authentication authentication,
        String url,
        @Nullable String tokenUrl,
        @Nullable String systemClient,
        @Nullable String clientId,
        @Nullable String username,
        String apiVersion,
        boolean active,
        Instant secretSetAt,
        String secretSetBy,
        @Nullable Instant testedAt,
        @Nullable TestOutcome testOutcome,
        @Nullable Instant changesSince,
        boolean streamed,
        ConnectionTerms terms,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version) {

    /** Since when changes that others make there are to be read; empty when they are not. */
    Optional<Instant> changesWanted() {
        return Optional.ofNullable(changesSince);
    }

    public String host() {
        return URI.create(url).getHost();
    }
}
