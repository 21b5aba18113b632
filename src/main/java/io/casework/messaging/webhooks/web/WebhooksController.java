package io.casework.messaging.webhooks.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.messaging.webhooks.EventType;
import io.casework.messaging.webhooks.NewWebhook;
import io.casework.messaging.webhooks.Webhook;
import io.casework.messaging.webhooks.WebhookChange;
import io.casework.messaging.webhooks.WebhookDelivery;
import io.casework.messaging.webhooks.Webhooks;
import io.casework.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/webhooks")
class WebhooksController {

    private final CurrentActor actor;
    private final Webhooks webhooks;

    WebhooksController(CurrentActor actor, Webhooks webhooks) {
        this.actor = actor;
        this.webhooks = webhooks;
    }

    /** All of them, newest first. */
    @GetMapping
    Page<WebhookView> listWebhooks() {
        admin();
        return Page.of(webhooks.list()).map(webhook -> WebhookView.of(webhook, null));
    }

    /** The answer is the only one that ever holds the secret, but for its rotation. */
    @PostMapping
    ResponseEntity<WebhookView> createWebhook(@Valid @RequestBody NewWebhook wanted) {
        Webhooks.Issued issued = webhooks.create(wanted, admin());
        URI location = URI.create("/api/webhooks/" + issued.webhook().id());
        return ResponseEntity.created(location).body(WebhookView.of(issued));
    }

    @GetMapping("/{id}")
    WebhookView readWebhook(@PathVariable String id) {
        admin();
        return WebhookView.of(webhooks.find(id), null);
    }

    /** Changes what is given; {@code active: true} switches on again what was switched off. */
    @PatchMapping("/{id}")
    WebhookView changeWebhook(@PathVariable String id, @Valid @RequestBody WebhookChange change) {
        admin();
        return WebhookView.of(webhooks.change(id, change), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWebhook(@PathVariable String id) {
        admin();
        webhooks.remove(id);
    }

    /** Gives it a new secret, shown this once. For 24 hours events bear a signature by the old one, too. */
    @PostMapping("/{id}/secret")
    WebhookView rotateWebhookSecret(@PathVariable String id) {
        admin();
        return WebhookView.of(webhooks.rotateSecret(id));
    }

    /** Sends an event {@code webhook.test}. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookDelivery testWebhook(@PathVariable String id) {
        admin();
        return webhooks.test(id);
    }

    /** Newest first. */
    @GetMapping("/{id}/deliveries")
    Page<WebhookDelivery> listWebhookDeliveries(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        admin();
        return webhooks.deliveries(id, limit, cursor);
    }

    /** Sends an event again, under its old id. */
    @PostMapping("/{id}/deliveries/{deliveryId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookDelivery replayWebhookDelivery(@PathVariable String id, @PathVariable String deliveryId) {
        admin();
        return webhooks.replay(id, deliveryId);
    }

    private Actor admin() {
        Actor who = actor.get();
        who.require(Permission.ADMIN);
        return who;
    }

    /** @param secret in the answers to its making only */
    record WebhookView(
            String id,
            String url,
            @Nullable String description,
            List<EventType> events,
            boolean active,
            @Nullable String disabledReason,
            @Nullable Instant oldSecretUntil,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String secret) {

        static WebhookView of(Webhooks.Issued issued) {
            return of(issued.webhook(), issued.secret());
        }

        static WebhookView of(Webhook webhook, @Nullable String secret) {
            return new WebhookView(
                    webhook.id(),
                    webhook.url(),
                    webhook.description(),
                    webhook.events(),
                    webhook.active(),
                    webhook.disabledReason(),
                    webhook.oldSecretUntil(),
                    webhook.createdAt(),
                    webhook.updatedAt(),
                    secret);
        }
    }
}
