package io.casework.crm.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back, whole.
 *
 * @param retryAfter how long we are asked to wait; null when not
 */
record Answer(int status, String body, @Nullable Duration retryAfter) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean leadsElsewhere() {
        return status >= 300 && status < 400;
    }

    /** Whether the same call may go well later. */
    boolean passes() {
        return status >= 500 || status == 429 || status == 408 || status == 425;
    }

    /** Null when it is no JSON. */
    @Nullable
    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
