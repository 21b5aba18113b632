package io.casework.triggers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Events as Standard Webhooks writes them: {@code {"type", "timestamp", "data": {…}}}. */
@Component
class StandardEvents {

    private final EventJson json;

    StandardEvents(EventJson json) {
        this.json = json;
    }

    /** @throws Unreadable when the body is no JSON object */
    Incoming read(String eventId, byte[] body) throws Unreadable {
        JsonNode event = json.read(body);
        if (!event.isObject()) {
            throw new Unreadable("The body has to be a JSON object.");
        }
        String type = Pointers.text(event, "/type").orElse("unnamed");
        return new Incoming(
                eventId,
                recordKey(type, event),
                type,
                Occurrence.of(event, "/timestamp"),
                new String(body, StandardCharsets.UTF_8),
                null);
    }

    /** Tickets and cases of one source are the same records, whatever happens to them. */
    private static @Nullable String recordKey(String type, JsonNode event) {
        String entity = type.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return Pointers.text(event, "/data/id")
                .map(id -> EventJson.bounded((entity.equals("ticket") ? "case" : entity) + ":" + id))
                .orElse(null);
    }
}
