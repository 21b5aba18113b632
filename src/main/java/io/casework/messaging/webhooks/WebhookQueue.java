package io.casework.messaging.webhooks;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Queues events for webhooks, in the transaction of what they tell. */
@Component
class WebhookQueue {

    private final WebhookMapper mapper;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookQueue(WebhookMapper mapper, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Something waits to be sent. */
    record Queued() {}

    /** Whom to tell of what. */
    List<Webhook> active() {
        return mapper.listActive();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    WebhookDelivery add(Webhook webhook, String type, Map<String, ?> data) {
        Instant now = clock.instant();
        var delivery = new WebhookDelivery(
                "msg_" + Ids.next().replace("-", "").substring(0, 32),
                webhook.id(),
                type,
                WebhookDelivery.State.WAITING,
                0,
                null,
                null,
                now,
                now,
                null);
        mapper.insertDelivery(delivery, body(type, now, data));
        announce();
        return delivery;
    }

    void announce() {
        events.publishEvent(new Queued());
    }

    private String body(String type, Instant at, Map<String, ?> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at);
        body.put("data", data);
        return json.writeValueAsString(body);
    }
}
