package io.casework.triggers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Salesforce sends as JSON: Change Data Capture and platform events as its streams write them, and what a callout of
 * a flow says, {@code {"id", "entity", "change", "organizationId", "data": {…}}} or a record as it is. All become
 * {@code {"type", "entity", "change", "origin", "data": {…}}}.
 */
@Component
class ChangeEnvelopes {

    private static final int MOST = 1_000;
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final String TYPE = "ChangeEvent";
    private static final String HEADER = "ChangeEventHeader";

    private final EventJson json;

    ChangeEnvelopes(EventJson json) {
        this.json = json;
    }

    /** Whether it tells of the making of a record, before everything else that can be known of it. */
    static boolean isCreation(JsonNode event) {
        boolean isChange = Pointers.text(event, "/type")
                .filter(type -> type.endsWith(TYPE))
                .isPresent();
        return isChange
                && Pointers.text(event, "/change").filter("CREATE"::equals).isPresent();
    }

    /** @throws Unreadable when the body is none of these */
    IncomingBatch read(byte[] body) throws Unreadable {
        List<Incoming> events = new ArrayList<>();
        List<String> organizations = new ArrayList<>();
        List<JsonNode> roots = EventJson.each(json.read(body), MOST);
        requireBounded(roots);
        for (JsonNode root : roots) {
            if (!root.isObject()) {
                throw new Unreadable("Each event has to be a JSON object.");
            }
            first(root, "/organizationId", "/OrganizationId").ifPresent(organizations::add);
            JsonNode message = root.at("/data/payload").isObject() ? root.get("data") : root;
            JsonNode payload = message.path("payload").isObject() ? message.get("payload") : message;
            events.addAll(payload.path(HEADER).isObject() ? changes(message, payload) : List.of(other(root, message)));
        }
        return new IncomingBatch(single(organizations), events);
    }

    /** Each record of a change takes the whole of it along, so a small body could become a large one. */
    private static void requireBounded(List<JsonNode> roots) throws Unreadable {
        long records = 0;
        long characters = 0;
        for (JsonNode root : roots) {
            long each = Math.max(1, recordsOf(root));
            records += each;
            characters += each * root.toString().length();
        }
        if (records > MOST || characters > MOST_CHARACTERS) {
            throw new Unreadable("The body has to hold 1 to " + MOST + " events, and less in each.");
        }
    }

    private static int recordsOf(JsonNode root) {
        JsonNode message = root.at("/data/payload").isObject() ? root.get("data") : root;
        JsonNode payload = message.path("payload").isObject() ? message.get("payload") : message;
        return payload.path(HEADER).path("recordIds").size();
    }

    private List<Incoming> changes(JsonNode message, JsonNode payload) {
        JsonNode header = payload.get(HEADER);
        String entity = first(header, "/entityName").orElse("Unknown");
        ObjectNode event = json.object().put("type", entity + TYPE).put("entity", entity);
        first(header, "/changeType").ifPresent(change -> event.put("change", change));
        first(header, "/changeOrigin").ifPresent(origin -> event.put("origin", origin));
        event.set("data", payload.deepCopy());
        ((ObjectNode) event.get("data")).remove(HEADER);
        String id = idOfChange(message, header, payload);
        List<JsonNode> records = header.path("recordIds").valueStream().toList();
        return records.size() <= 1
                ? List.of(incoming(
                        id, entity, records.isEmpty() ? null : records.get(0).asString(""), event, header))
                : records.stream()
                        .map(record -> record.asString(""))
                        .map(record -> incoming(id + ":" + record, entity, record, event, header))
                        .toList();
    }

    private Incoming incoming(String id, String entity, @Nullable String record, ObjectNode event, JsonNode header) {
        ObjectNode own = event.deepCopy();
        if (record != null && own.path("data").path("Id").isMissingNode()) {
            ((ObjectNode) own.get("data")).put("Id", record);
        }
        return new Incoming(
                EventJson.bounded(id),
                SalesforceRecords.key(entity, record),
                entity + TYPE,
                Occurrence.of(header, "/commitTimestamp"),
                json.write(own),
                null);
    }

    /** The same on whichever of its channels a change comes. */
    private String idOfChange(JsonNode message, JsonNode header, JsonNode payload) {
        Optional<String> transaction = first(header, "/transactionKey");
        return transaction
                .map(key -> key + ":" + first(header, "/sequenceNumber").orElse("0"))
                .or(() -> first(message, "/event/EventUuid"))
                .orElseGet(() -> nameOf(payload));
    }

    private Incoming other(JsonNode root, JsonNode message) {
        boolean isPlatformEvent = message.path("payload").isObject();
        Optional<JsonNode> within = Stream.of(message.path("payload"), root.path("data"))
                .filter(JsonNode::isObject)
                .findFirst();
        JsonNode data = within.orElse(root);
        Optional<String> record = first(root, "/recordId").or(() -> first(data, "/Id", "/id"));
        String entity = first(root, "/entity", "/data/attributes/type", "/attributes/type")
                .or(() -> isPlatformEvent ? first(root, "/channel").map(ChangeEnvelopes::lastPart) : Optional.empty())
                .orElseGet(() -> Optional.ofNullable(SalesforceRecords.entityOf(record.orElse(null)))
                        .orElse("Unknown"));
        return new Incoming(
                EventJson.bounded(idOfOther(root, message, within.isPresent())),
                SalesforceRecords.key(entity, record.orElse(null)),
                first(root, "/type").orElse(entity),
                occurredAt(root, data),
                json.write(described(root, entity, data)),
                null);
    }

    private static @Nullable Instant occurredAt(JsonNode root, JsonNode data) {
        Instant said = Occurrence.of(root, "/timestamp", "/occurredAt");
        return said == null ? Occurrence.of(data, "/SystemModstamp", "/LastModifiedDate") : said;
    }

    private ObjectNode described(JsonNode root, String entity, JsonNode data) {
        ObjectNode event = json.object();
        event.put("type", first(root, "/type").orElse(entity)).put("entity", entity);
        first(root, "/change").ifPresent(change -> event.put("change", change));
        first(root, "/changeOrigin", "/origin").ifPresent(origin -> event.put("origin", origin));
        event.set("data", data);
        return event;
    }

    /** The id of a record that is sent as it is is not the event's. */
    private String idOfOther(JsonNode root, JsonNode message, boolean isEnvelope) {
        return first(message, "/event/EventUuid")
                .or(() -> isEnvelope ? first(root, "/id", "/eventId") : Optional.empty())
                .orElseGet(() -> nameOf(root));
    }

    private String nameOf(JsonNode content) {
        return EventJson.nameOf(json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> first(JsonNode node, String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> Pointers.text(node, pointer))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String lastPart(String channel) {
        return channel.substring(channel.lastIndexOf('/') + 1);
    }

    private static @Nullable String single(List<String> organizations) throws Unreadable {
        if (organizations.stream().distinct().count() > 1) {
            throw new Unreadable("All events of a body have to come from one organization.");
        }
        return organizations.isEmpty() ? null : organizations.get(0);
    }
}
