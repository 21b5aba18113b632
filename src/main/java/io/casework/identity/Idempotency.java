package io.casework.identity;

import io.casework.shared.Problem;
import io.casework.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a write that a machine repeats happen once. The answer is kept with the key in the transaction of the write, so
 * neither a crash nor a race can do one without the other.
 *
 * <pre>{@code
 * @PostMapping("/api/tickets")
 * ResponseEntity<CaseFile> openTicket(
 *         @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
 *         @Valid @RequestBody NewTicket ticket) {
 *     return idempotency.once(key, ticket, CaseFile.class, () -> created(openCase.open(ticket)));
 * }
 * }</pre>
 *
 * For 24 hours the same actor, key, method, path and body get the same status, Location, ETag and body again. The same
 * key with another request is 422. Of two at the same time the second waits for the first. An answer that is a problem
 * is not kept: the write was rolled back and may be tried again.
 */
@Component
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotencyMapper mapper;
    private final CurrentActor actor;
    private final HttpServletRequest request;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(
            IdempotencyMapper mapper,
            CurrentActor actor,
            HttpServletRequest request,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.actor = actor;
        this.request = request;
        this.transaction = transaction;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.clock = clock;
    }

    /**
     * Runs the write in a transaction, or answers what it answered before.
     *
     * @param key the header {@value #HEADER}; null runs the write without remembering it
     * @param body what the request carries, compared by its JSON
     * @param type of the answer's body
     * @param write must make no remote call, for a transaction is open
     * @throws Problem.InvalidInput when the key is not 1 to 200 visible ASCII characters
     * @throws Problem.Unprocessable when the key was used for another request
     * @throws Problem.Conflict when the first request with the key is still running after the lock time-out
     */
    public <T> ResponseEntity<T> once(
            @Nullable String key, Object body, Class<T> type, Supplier<ResponseEntity<T>> write) {
        if (key == null) {
            return inTransaction(write);
        }
        if (!KEY.matcher(key).matches()) {
            throw new Problem.InvalidInput(HEADER, "must be 1 to 200 visible ASCII characters");
        }
        IdempotencyMapper.Claim claim =
                new IdempotencyMapper.Claim(actor.get().id(), key, hashOf(body), clock.instant());
        return inTransaction(() -> claimed(claim) ? remembered(claim, write.get()) : replayed(claim, type));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private boolean claimed(IdempotencyMapper.Claim claim) {
        try {
            mapper.deleteKeyBefore(
                    claim.actorId(), claim.requestKey(), claim.createdAt().minus(KEPT));
            mapper.insertClaim(claim);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (PessimisticLockingFailureException e) {
            throw new Problem.Conflict(
                    "still-running", "Still running", "The first request with this key is still being worked on.");
        }
    }

    private <T> ResponseEntity<T> remembered(IdempotencyMapper.Claim claim, ResponseEntity<T> answer) {
        HttpHeaders headers = answer.getHeaders();
        T body = answer.getBody();
        mapper.updateAnswer(
                claim.actorId(),
                claim.requestKey(),
                new IdempotencyMapper.Answer(
                        claim.requestHash(),
                        answer.getStatusCode().value(),
                        headers.getFirst(HttpHeaders.LOCATION),
                        headers.getETag(),
                        body == null ? null : json.writeValueAsString(body)));
        return answer;
    }

    private <T> ResponseEntity<T> replayed(IdempotencyMapper.Claim claim, Class<T> type) {
        IdempotencyMapper.Answer answer = mapper.findAnswer(claim.actorId(), claim.requestKey())
                .orElseThrow(() -> new IllegalStateException("The key was taken and is gone"));
        if (!answer.requestHash().equals(claim.requestHash())) {
            throw new Problem.Unprocessable(
                    List.of(new Violation(HEADER, "was used for another request within the last 24 hours")));
        }
        HttpHeaders headers = new HttpHeaders();
        if (answer.location() != null) {
            headers.setLocation(URI.create(answer.location()));
        }
        headers.setETag(answer.etag());
        return new ResponseEntity<>(
                answer.body() == null ? null : json.readValue(answer.body(), type), headers, answer.status());
    }

    private String hashOf(Object body) {
        return Secrets.hash(request.getMethod() + ' ' + request.getRequestURI() + '\n' + json.writeValueAsString(body));
    }
}
