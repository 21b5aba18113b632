package io.casework.identity;

import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which machines act: a secret shown once, scopes and an end. */
@Component
public class ApiTokens {

    /** What every secret begins with, so that people and scanners know one when they see it. */
    public static final String PREFIX = "cwt_";

    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

    private final ApiTokenMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(ApiTokenMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the secret is unknown, revoked or past its end. */
    public Optional<Actor> actorOf(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ActorRow> row = mapper.findActor(Secrets.hash(secret), now);
        row.filter(found -> isStale(found, now)).ifPresent(stale -> mapper.updateLastUsed(stale.id(), now));
        return row.map(ActorRow::machine);
    }

    /** What the machine may serve as a worker; nothing when it is none, or its token has ended. */
    public WorkerTopics topicsOf(Actor actor) {
        return actor.kind() == Actor.Kind.TOKEN
                ? WorkerTopics.of(mapper.findTopics(actor.id().substring(Actor.TOKEN.length()), clock.instant()))
                : WorkerTopics.NONE;
    }

    /** Newest first. */
    public Page<ApiToken> list(int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Instant createdAt = after.isEmpty() ? null : instant(after.get(0));
        String id = after.isEmpty() ? null : after.get(1);
        List<ApiToken> rows = mapper.listTokens(createdAt, id, limit + 1);
        return Pages.cut(rows, limit, last -> Cursor.of(last.createdAt(), last.id()));
    }

    /**
     * Issues a token that can do no more than who issues it.
     *
     * @param topics what a worker's token serves; nothing for any other
     * @param expiresAt null for 90 days
     * @throws Problem.InvalidInput when it would end in the past or after more than a year, or the topics do not go with
     *     the scopes
     * @throws Problem.Forbidden when the issuer lacks one of the scopes
     */
    @Transactional
    public Issued issue(
            Actor issuer, String name, Set<Permission> scopes, Set<String> topics, @Nullable Instant expiresAt) {
        scopes.forEach(issuer::require);
        requireFitting(scopes, topics);
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                Secrets.nextId(),
                name,
                joined(scopes),
                topics.isEmpty() ? null : String.join(" ", new TreeSet<>(topics)),
                issuer.id(),
                now,
                end(now, expiresAt),
                null);
        String secret = PREFIX + Secrets.next();
        mapper.insertToken(token, Secrets.hash(secret));
        audit.record("token-issued", "token:" + token.id(), "scopes " + token.scopes() + served(token));
        return new Issued(token, secret);
    }

    @Transactional
    public void revoke(String id) {
        if (mapper.deleteToken(id) == 0) {
            throw new Problem.NotFound("The token");
        }
        audit.record("token-revoked", "token:" + id, null);
    }

    private static String served(ApiToken token) {
        return token.topics() == null ? "" : ", topics " + token.topics();
    }

    private static void requireFitting(Set<Permission> scopes, Set<String> topics) {
        boolean worker = scopes.contains(Permission.WORKER);
        if (worker && topics.isEmpty()) {
            throw new Problem.InvalidInput("topics", "names what the worker serves, such as external.check-credit");
        }
        if (!worker && !topics.isEmpty()) {
            throw new Problem.InvalidInput("topics", "goes with the scope " + Permission.WORKER.key() + " only");
        }
        if (!topics.stream().allMatch(WorkerTopics::mayBeGranted)) {
            throw new Problem.InvalidInput(
                    "topics", "holds topics of third parties only, such as external.check-credit, or external.*");
        }
    }

    private static Instant end(Instant now, @Nullable Instant wanted) {
        Instant end = wanted == null ? now.plus(USUAL_LIFE) : wanted;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw new Problem.InvalidInput("expiresAt", "must lie within the next 366 days");
        }
        return end;
    }

    private static String joined(Set<Permission> scopes) {
        return scopes.stream().sorted().map(Permission::key).collect(Collectors.joining(" "));
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    private static boolean isStale(ActorRow row, Instant now) {
        Instant lastUsed = row.lastSeenAt();
        return lastUsed == null || lastUsed.plus(LAST_USED_PRECISION).isBefore(now);
    }

    /** @param secret shown this once; the product keeps its hash only */
    public record Issued(ApiToken token, String secret) {

        @Override
        public String toString() {
            return "Issued[token=" + token + "]";
        }
    }
}
