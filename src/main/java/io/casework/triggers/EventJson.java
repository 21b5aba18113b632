package io.casework.triggers;

import io.casework.identity.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of others: to the letter of the standard and within bounds, but with whatever members they like. */
@Component
class EventJson {

    private final JsonMapper mapper;

    EventJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** @throws Unreadable when it is no JSON, or is too deep or too long */
    JsonNode read(byte[] body) throws Unreadable {
        JsonNode read;
        try {
            read = mapper.readTree(body);
        } catch (JacksonException e) {
            throw new Unreadable("The body is not valid JSON, or is nested too deep.");
        }
        if (!read.isObject() && !read.isArray()) {
            throw new Unreadable("The body has to be a JSON object.");
        }
        return read;
    }

    /** What is in the inbox. */
    JsonNode readStored(String payload) throws Unreadable {
        return read(payload.getBytes(StandardCharsets.UTF_8));
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    String write(JsonNode event) {
        return mapper.writeValueAsString(event);
    }

    String pretty(JsonNode event) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(event);
    }

    /** An event for each element of an array, or the one. */
    static List<JsonNode> each(JsonNode body, int most) throws Unreadable {
        if (!body.isArray()) {
            return List.of(body);
        }
        if (body.isEmpty() || body.size() > most) {
            throw new Unreadable("The body has to hold 1 to " + most + " events.");
        }
        return body.valueStream().toList();
    }

    /** A name for what its source gives none: the same for the same content. */
    static String nameOf(byte[] content) {
        return "sha256:" + Secrets.hash(new String(content, StandardCharsets.ISO_8859_1));
    }

    /** The id itself, or a name for it when it is too long to keep. */
    static String bounded(String id) {
        String clean = id.strip();
        return clean.length() <= Incoming.LONGEST_ID
                        && clean.getBytes(StandardCharsets.UTF_8).length <= 2 * Incoming.LONGEST_ID
                ? clean
                : nameOf(clean.getBytes(StandardCharsets.UTF_8));
    }
}
