package io.casework.crm.rest;

import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be called.
 *
 * @param body null without one
 */
record RestCall(String method, HttpUrl url, @Nullable JsonNode body, Map<String, String> headers) {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    static RestCall get(HttpUrl url) {
        return new RestCall("GET", url, null, Map.of());
    }

    Request.Builder request() {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", RestSystem.CLIENT)
                .header("Accept", "application/json");
        headers.forEach(request::header);
        return request.method(method, sent());
    }

    private @Nullable RequestBody sent() {
        if (body != null) {
            return RequestBody.create(body.toString(), JSON);
        }
        return method.equals("GET") || method.equals("DELETE") ? null : NOTHING;
    }
}
