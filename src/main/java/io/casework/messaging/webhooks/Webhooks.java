package io.casework.messaging.webhooks;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.StandardSignature;
import io.casework.identity.Vault;
import io.casework.shared.Cursor;
import io.casework.shared.Ids;
import io.casework.shared.OutboundHttp;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of what, and how that went. There are few of them; their list is whole. */
@Service
@Transactional
public class Webhooks {

    private static final int MOST = 100;
    private static final Duration OLD_SECRET_COUNTS = Duration.ofHours(24);

    private final WebhookMapper mapper;
    private final WebhookQueue queue;
    private final Vault vault;
    private final OutboundHttp http;
    private final AuditTrail audit;
    private final Clock clock;

    Webhooks(WebhookMapper mapper, WebhookQueue queue, Vault vault, OutboundHttp http, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.queue = queue;
        this.vault = vault;
        this.http = http;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret shown this once */
    public record Issued(Webhook webhook, String secret) {

        @Override
        public String toString() {
            return "Issued[webhook=" + webhook + "]";
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Webhook> list() {
        return mapper.listWebhooks(MOST);
    }

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public Webhook find(String id) {
        return mapper.findWebhook(id).orElseThrow(Webhooks::unknown);
    }

    /**
     * @throws Problem.InvalidInput when nothing can be sent to the address
     * @throws Problem.Conflict when there are too many already
     */
    public Issued create(NewWebhook wanted, Actor by) {
        requireAddress(wanted.url());
        if (list().size() >= MOST) {
            throw new Problem.Conflict("too-many-webhooks", "Too many", "There are " + MOST + " webhooks already.");
        }
        Instant now = clock.instant();
        String events = Webhook.joined(wanted.events());
        Webhook webhook = new Webhook(
                Ids.next(), wanted.url().strip(), wanted.description(), events, true, null, null, by.id(), now, now);
        String secret = StandardSignature.newSecret();
        mapper.insertWebhook(webhook, vault.seal(secret, place(webhook.id())));
        audit.record("webhook-created", "webhook:" + webhook.id(), "host " + host(webhook) + ", events " + events);
        return new Issued(webhook, secret);
    }

    /** Changes what is not null. Made active again, it gets what has waited. */
    public Webhook change(String id, WebhookChange change) {
        if (change.url() != null) {
            requireAddress(change.url());
        }
        Webhook known = find(id);
        Webhook changed = change.appliedTo(known, clock.instant());
        mapper.updateWebhook(changed);
        String host = host(known).equals(host(changed)) ? host(known) : host(known) + " to " + host(changed);
        audit.record(
                "webhook-changed",
                "webhook:" + id,
                "host " + host + ", active " + changed.active() + ", " + changed.eventTypes());
        queue.announce();
        return changed;
    }

    public void remove(String id) {
        if (mapper.deleteWebhook(id) == 0) {
            throw unknown();
        }
        audit.record("webhook-removed", "webhook:" + id, null);
    }

    /** Gives it a new secret. For a day events are signed with the old one, too. */
    public Issued rotateSecret(String id) {
        find(id);
        Instant now = clock.instant();
        String secret = StandardSignature.newSecret();
        mapper.updateSecret(id, vault.seal(secret, place(id)), now.plus(OLD_SECRET_COUNTS), now);
        audit.record("webhook-secret-rotated", "webhook:" + id, null);
        return new Issued(find(id), secret);
    }

    /** Sends an event of a type of its own, {@code webhook.test}. */
    public WebhookDelivery test(String id) {
        Webhook webhook = active(id);
        return queue.add(webhook, "webhook.test", Map.of("webhookId", webhook.id()));
    }

    /** Newest first; 30 days of them. */
    @Transactional(readOnly = true)
    public Page<WebhookDelivery> deliveries(String id, int limit, @Nullable String cursor) {
        find(id);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        List<WebhookDelivery> rows = mapper.listDeliveries(
                id, after.isEmpty() ? null : instant(after.get(0)), after.isEmpty() ? null : after.get(1), limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** Sends an event again, under its old id. */
    public WebhookDelivery replay(String id, String deliveryId) {
        active(id);
        if (mapper.replay(id, deliveryId, clock.instant()) == 0) {
            throw new Problem.NotFound("The delivery");
        }
        audit.record("webhook-replayed", "webhook:" + id, "delivery " + deliveryId);
        queue.announce();
        return mapper.findDelivery(id, deliveryId).orElseThrow();
    }

    /** With what events are signed right now. */
    List<String> secrets(String id, WebhookMapper.SigningKeys keys) {
        String secret = vault.open(keys.secret(), place(id));
        boolean both = keys.oldSecretUntil() != null && clock.instant().isBefore(keys.oldSecretUntil());
        return both
                ? List.of(secret, vault.open(Objects.requireNonNull(keys.oldSecret()), place(id)))
                : List.of(secret);
    }

    private Webhook active(String id) {
        Webhook webhook = find(id);
        if (!webhook.active()) {
            throw new Problem.Conflict(
                    "webhook-inactive", "Switched off", "The webhook is switched off; switch it on first.");
        }
        return webhook;
    }

    private void requireAddress(String url) {
        http.fault(url).ifPresent(fault -> {
            throw new Problem.InvalidInput("url", fault);
        });
    }

    /** Without the path, which may be a secret. */
    private static String host(Webhook webhook) {
        return URI.create(webhook.url().strip()).getHost();
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    private static String place(String id) {
        return "webhook:" + id;
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("The webhook");
    }
}
