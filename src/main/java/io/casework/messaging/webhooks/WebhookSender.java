package io.casework.messaging.webhooks;

import io.casework.identity.StandardSignature;
import io.casework.shared.Ids;
import io.casework.shared.OutboundHttp;
import io.casework.shared.PublicAddresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, with no transaction open meanwhile. An endpoint that is slow is called by one worker at a time, so
 * that it does not keep the others from being told.
 */
@Component
class WebhookSender {

    static final List<Duration> RETRIES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final double JITTER = 0.1;
    private static final int GLANCE = 10;
    private static final int GONE = 410;

    private final WebhookMapper mapper;
    private final Webhooks webhooks;
    private final TransactionTemplate transaction;
    private final OkHttpClient client;
    private final Clock clock;
    private final Random random = new Random();

    WebhookSender(
            WebhookMapper mapper, Webhooks webhooks, TransactionTemplate transaction, OutboundHttp http, Clock clock) {
        this.mapper = mapper;
        this.webhooks = webhooks;
        this.transaction = transaction;
        this.client = http.client(LIMIT);
        this.clock = clock;
    }

    private record Claim(WebhookMapper.Parcel parcel, String leaseId) {}

    /** @param status null when nobody answered */
    private record Answer(@Nullable Integer status, String detail, @Nullable Duration retryAfter) {

        static Answer none(String detail) {
            return new Answer(null, detail, null);
        }

        boolean isSuccess() {
            return status != null && status >= 200 && status < 300;
        }

        boolean isGone() {
            return status != null && status == GONE;
        }
    }

    /** Sends the next thing that is due; false when nothing is. */
    boolean sendNext() {
        Optional<Claim> claim = Objects.requireNonNull(transaction.execute(status -> claim()));
        claim.ifPresent(this::send);
        return claim.isPresent();
    }

    private Optional<Claim> claim() {
        Instant databaseTime = mapper.databaseTime();
        return mapper.listDue(clock.instant(), databaseTime, GLANCE).stream()
                .map(id -> Optional.ofNullable(mapper.lock(id, databaseTime)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(parcel -> leased(parcel, databaseTime));
    }

    private Claim leased(WebhookMapper.Parcel parcel, Instant databaseTime) {
        Claim claim = new Claim(parcel, Ids.next());
        mapper.updateLease(parcel.id(), claim.leaseId(), databaseTime.plus(LEASE));
        return claim;
    }

    private void send(Claim claim) {
        WebhookMapper.SigningKeys keys = mapper.findKeys(claim.parcel().webhookId());
        if (keys != null) {
            Answer answer = answer(claim.parcel(), keys);
            transaction.executeWithoutResult(status -> settle(claim, answer));
        }
    }

    private Answer answer(WebhookMapper.Parcel parcel, WebhookMapper.SigningKeys keys) {
        try (Response response = client.newCall(request(parcel, keys)).execute()) {
            return new Answer(response.code(), "answered " + response.code(), OutboundHttp.retryAfter(response));
        } catch (PublicAddresses.Refused e) {
            return Answer.none("not sent: the address is not a public one");
        } catch (InterruptedIOException e) {
            return Answer.none("did not answer within " + LIMIT.toSeconds() + " seconds");
        } catch (IOException e) {
            return Answer.none("could not be reached");
        } catch (IllegalStateException | IllegalArgumentException e) {
            log.error("The webhook {} cannot be called", parcel.webhookId(), e);
            return Answer.none("could not be signed or addressed");
        }
    }

    private Request request(WebhookMapper.Parcel parcel, WebhookMapper.SigningKeys keys) {
        Instant now = clock.instant();
        List<String> secrets = webhooks.secrets(parcel.webhookId(), keys);
        return new Request.Builder()
                .url(keys.url())
                .header("User-Agent", "Casework")
                .header("webhook-id", parcel.id())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", StandardSignature.of(secrets, parcel.id(), now, parcel.body()))
                .post(RequestBody.create(parcel.body(), JSON))
                .build();
    }

    private void settle(Claim claim, Answer answer) {
        WebhookMapper.Parcel parcel = claim.parcel();
        boolean last = parcel.attempts() >= RETRIES.size() || answer.isGone();
        if (mapper.settle(parcel.id(), claim.leaseId(), outcome(parcel, answer, last)) == 1
                && last
                && !answer.isSuccess()) {
            mapper.disable(parcel.webhookId(), disabledReason(answer), clock.instant());
            log.warn("The webhook {} is switched off: {}", parcel.webhookId(), disabledReason(answer));
        }
    }

    private WebhookMapper.Outcome outcome(WebhookMapper.Parcel parcel, Answer answer, boolean last) {
        Instant now = clock.instant();
        if (answer.isSuccess()) {
            return new WebhookMapper.Outcome(
                    WebhookDelivery.State.DELIVERED, answer.status(), answer.detail(), now, now);
        }
        WebhookDelivery.State state = last ? WebhookDelivery.State.FAILED : WebhookDelivery.State.WAITING;
        Instant due = last ? now : now.plus(pause(parcel.attempts(), answer));
        return new WebhookMapper.Outcome(state, answer.status(), answer.detail(), due, now);
    }

    private Duration pause(int earlier, Answer answer) {
        Duration step = RETRIES.get(earlier);
        Duration pause = step.plusMillis((long) (step.toMillis() * JITTER * random.nextDouble()));
        Duration wish = answer.retryAfter();
        if (wish == null || wish.compareTo(pause) <= 0) {
            return pause;
        }
        return wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    }

    private static String disabledReason(Answer answer) {
        return answer.isGone()
                ? "The other side wants no more events (answered 410)."
                : "An event could not be delivered in %d tries over days; the last one: %s."
                        .formatted(RETRIES.size() + 1, answer.detail());
    }
}
