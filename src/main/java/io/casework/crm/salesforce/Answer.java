package io.casework.crm.salesforce;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back, whole.
 *
 * @param retryAfter how long we are asked to wait; null when not
 */
record Answer(int status, Headers headers, String body, @Nullable Duration retryAfter) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** @throws Fault when it is no JSON, which the API never answers to a call that it took */
    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw Fault.of(FaultKind.AWAY, "An answer could not be read");
        }
    }
}
