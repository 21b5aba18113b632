package io.casework.triggers;

import io.casework.crm.CrmChanges.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records that were read, as events: {@code {"type", "entity", "change", "read": true, "data": {…}}}. They say how a record
 * is, not what happened to it, and are news only where nobody told of it before.
 */
@Component
class ReadEvents {

    private static final String READ = "read";

    private final EventJson json;

    ReadEvents(EventJson json) {
        this.json = json;
    }

    static boolean contains(JsonNode event) {
        return event.path(READ).asBoolean(false);
    }

    /** @param isNew whether the record was made since changes are read; an older one must not become a case */
    Incoming of(String object, Change change, boolean isNew) {
        String type = object + "State";
        ObjectNode event = json.object().put("type", type).put("entity", object);
        event.put("change", isNew && !change.ofOurCase() ? "CREATE" : "UPDATE").put(READ, true);
        event.set("data", change.data());
        return new Incoming(
                EventJson.bounded("state:%s:%s".formatted(change.id(), change.changedAt())),
                SalesforceRecords.key(object, change.id()),
                type,
                change.changedAt(),
                json.write(event),
                null);
    }
}
