package io.casework.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, in the database so that every node knows. A session is a random secret in a cookie; the table holds
 * its hash. Nothing is cached: who is disabled, loses a role or signs out is so with the next request on every node.
 */
@Component
public class Sessions {

    private static final Duration LAST_SEEN_PRECISION = Duration.ofMinutes(1);

    private final SessionMapper mapper;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(SessionMapper mapper, SessionSettings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the secret for the cookie; always a new one */
    String open(String userId) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        mapper.insertSession(Secrets.hash(secret), userId, now, now.plus(settings.absolute()));
        return secret;
    }

    /** Empty when the session is unknown, idle for too long or too old, and when its user is not active. */
    public Optional<Actor> actorOf(String secret) {
        String hash = Secrets.hash(secret);
        Instant now = clock.instant();
        Optional<ActorRow> row = mapper.findActor(hash, now, now.minus(settings.idle()));
        row.filter(found -> isStale(found, now)).ifPresent(stale -> mapper.updateLastSeen(hash, now));
        return row.map(ActorRow::person);
    }

    public void close(String secret) {
        mapper.deleteSession(Secrets.hash(secret));
    }

    /** Signs somebody out everywhere. */
    void closeAllOf(String userId) {
        mapper.deleteSessionsOf(userId);
    }

    void forgetExpired() {
        Instant now = clock.instant();
        mapper.deleteExpired(now, now.minus(settings.idle()));
    }

    private static boolean isStale(ActorRow row, Instant now) {
        Instant lastSeen = row.lastSeenAt();
        return lastSeen == null || lastSeen.plus(LAST_SEEN_PRECISION).isBefore(now);
    }
}
