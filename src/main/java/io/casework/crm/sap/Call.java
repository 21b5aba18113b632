package io.casework.crm.sap;

import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call.
 *
 * @param body null without one
 * @param repeatable whether making it twice does what making it once does
 */
record Call(String method, HttpUrl url, @Nullable JsonNode body, Map<String, String> headers, boolean repeatable) {

    static Call get(HttpUrl url) {
        return new Call("GET", url, null, Map.of(), true);
    }

    /** Not repeated when its outcome is not known. */
    static Call post(HttpUrl url, JsonNode body) {
        return new Call("POST", url, body, Map.of(), false);
    }

    /**
     * A change that is made to one version, and so not twice.
     *
     * @param etag the version; null when the service has none, so that the change is made to whatever there is
     */
    static Call patch(HttpUrl url, JsonNode body, @Nullable String etag) {
        Call call = new Call("PATCH", url, body, Map.of(), true);
        return etag == null ? call : call.with("If-Match", etag);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, url, body, Map.copyOf(more), repeatable);
    }
}
