package io.casework.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudEvents 1.0 over HTTP: with its attributes in headers, in the body, or several in one body. A type such as
 * {@code sap.s4.beh.businesspartner.v1.BusinessPartner.Changed.v1} tells entity and change as well.
 */
@Component
class CloudEvents {

    private static final int MOST = 1_000;
    private static final String VERSION = "1.0";
    private static final List<String> ATTRIBUTES = List.of("id", "source", "type", "time", "subject");

    private final EventJson json;

    CloudEvents(EventJson json) {
        this.json = json;
    }

    /**
     * Reads what has its attributes in headers.
     *
     * @param headers by name in lower case
     * @throws Unreadable when an attribute is missing, or the body is no JSON
     */
    List<Incoming> readBinary(Map<String, String> headers, byte[] body) throws Unreadable {
        ObjectNode event = json.object();
        putIfThere(event, "specversion", headers.get("ce-specversion"));
        ATTRIBUTES.forEach(name -> putIfThere(event, name, headers.get("ce-" + name)));
        event.set("data", json.read(body));
        return List.of(incoming(event));
    }

    /** @throws Unreadable when the body is not one event, or an array of them, with all attributes that have to be there */
    List<Incoming> readStructured(byte[] body) throws Unreadable {
        List<Incoming> events = new ArrayList<>();
        for (JsonNode event : EventJson.each(json.read(body), MOST)) {
            events.add(incoming(event));
        }
        return events;
    }

    private Incoming incoming(JsonNode given) throws Unreadable {
        if (!given.isObject()
                || !VERSION.equals(Pointers.text(given, "/specversion").orElse(""))) {
            throw new Unreadable("Each event has to be a CloudEvent of version 1.0.");
        }
        String id = required(given, "id");
        String type = required(given, "type");
        String origin = required(given, "source");
        ObjectNode event = json.object();
        ATTRIBUTES.forEach(name -> Pointers.text(given, "/" + name).ifPresent(value -> event.put(name, value)));
        Name name = Name.of(type);
        putIfThere(event, "entity", name.entity());
        putIfThere(event, "change", name.change());
        event.set("data", given.path("data").isMissingNode() ? json.object() : given.get("data"));
        return new Incoming(
                EventJson.bounded(origin + " " + id),
                recordKey(event, name),
                type,
                Occurrence.of(event, "/time"),
                json.write(event),
                null);
    }

    private static @Nullable String recordKey(JsonNode event, Name name) {
        String entity = name.entity() == null ? "" : name.entity();
        Optional<String> key = Pointers.text(event, "/subject");
        return key.or(() -> entity.isEmpty() ? Optional.empty() : member(event.path("data"), entity))
                .or(() -> Pointers.text(event, "/data/id"))
                .map(value -> EventJson.bounded(entity + ":" + value))
                .orElse(null);
    }

    private static Optional<String> member(JsonNode data, String name) {
        JsonNode found = data.path(name);
        return found.isValueNode() ? Optional.of(found.asString("")).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static String required(JsonNode event, String name) throws Unreadable {
        Optional<String> value = Pointers.text(event, "/" + name);
        if (value.isEmpty()) {
            throw new Unreadable("A CloudEvent has no " + name + ".");
        }
        return value.get();
    }

    private static void putIfThere(ObjectNode event, String name, @Nullable String value) {
        if (value != null) {
            event.put(name, value);
        }
    }

    /** What the last parts of a type say, before its version: {@code Entity.Change.v1}. */
    private record Name(@Nullable String entity, @Nullable String change) {

        static Name of(String type) {
            String[] parts = type.split("\\.", -1);
            boolean isVersioned = parts.length > 0 && parts[parts.length - 1].matches("v\\d{1,3}");
            int last = isVersioned ? parts.length - 2 : parts.length - 1;
            return last < 1 ? new Name(null, null) : new Name(parts[last - 1], parts[last]);
        }
    }
}
