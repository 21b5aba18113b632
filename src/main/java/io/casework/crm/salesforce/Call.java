package io.casework.crm.salesforce;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call of the REST API.
 *
 * @param path from the root of the org, with its query, ready to be sent
 * @param body null without one
 * @param repeatable whether making it twice does what making it once does
 */
record Call(String method, String path, @Nullable JsonNode body, Map<String, String> headers, boolean repeatable) {

    static Call get(String path) {
        return new Call("GET", path, null, Map.of(), true);
    }

    static Call patch(String path, JsonNode body) {
        return new Call("PATCH", path, body, Map.of(), true);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, null, Map.of(), true);
    }

    /** Not repeated when its outcome is not known. */
    static Call post(String path, JsonNode body) {
        return new Call("POST", path, body, Map.of(), false);
    }

    Call repeatedly() {
        return new Call(method, path, body, headers, true);
    }

    Call with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, Map.copyOf(more), repeatable);
    }
}
