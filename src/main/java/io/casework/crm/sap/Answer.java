package io.casework.crm.sap;

import java.time.Duration;
import java.util.List;
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

    private static final int FORBIDDEN = 403;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean demandsToken() {
        return status == FORBIDDEN && "required".equalsIgnoreCase(headers.get(Csrf.HEADER));
    }

    /** Whether a page for people came, as proxies write them, and nothing of SAP. */
    boolean isOfAPage() {
        String start = body.stripLeading();
        return start.startsWith("<") && ErrorBodies.read(body).isEmpty();
    }

    /** What SAP notes about a call that it took. */
    List<SapError> notes() {
        return ErrorBodies.ofHeader(headers.get("sap-message"));
    }

    /** @throws Fault when it is no JSON, which neither service answers to a call that it took */
    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw Fault.of(FaultKind.AWAY, "An answer could not be read");
        }
    }
}
