package io.casework.engine.web;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** A third party's worker. */
final class CreditWorker {

    static final String OUTPUTS =
            "{\"creditOk\":{\"type\":\"boolean\",\"value\":true},\"limit\":{\"type\":\"integer\",\"value\":5000}}";

    private final Browser machine;
    private final String name;

    CreditWorker(Browser machine, String name) {
        this.machine = machine;
        this.name = name;
    }

    /** With a token of its own for the topics. */
    static CreditWorker withTokenFor(Browser administrator, int port, String... topics) {
        String body = "{\"name\":\"worker\",\"scopes\":[\"worker:run\"],\"topics\":[\"" + String.join("\",\"", topics)
                + "\"]}";
        String token =
                administrator.post("/api/tokens", body).json().get("token").asString();
        return new CreditWorker(Browser.withToken(port, token), "w-1");
    }

    CreditWorker named(String other) {
        return new CreditWorker(machine, other);
    }

    Browser machine() {
        return machine;
    }

    Answer lock(String topic, int lockSeconds, int waitSeconds) {
        return machine.post(
                "/api/external-tasks/locks",
                "{\"worker\":\"%s\",\"topics\":[\"%s\"],\"lockSeconds\":%d,\"limit\":5,\"waitSeconds\":%d}"
                        .formatted(name, topic, lockSeconds, waitSeconds));
    }

    JsonNode lock() {
        return lock(CreditFlow.TOPIC, 60, 0).json().get("items");
    }

    /** Locks one step, of which there is one. */
    String lockOne() {
        return lock().get(0).get("id").asString();
    }

    Answer complete(String id, String outputs) {
        return machine.post(
                "/api/external-tasks/" + id + "/completion",
                "{\"worker\":\"%s\",\"outputs\":%s}".formatted(name, outputs));
    }

    Answer complete(String id) {
        return complete(id, OUTPUTS);
    }

    Answer fail(String id, String cause, String retryAfterSeconds) {
        return machine.post(
                "/api/external-tasks/" + id + "/failure",
                "{\"worker\":\"%s\",\"cause\":\"%s\",\"reason\":\"The register is away.\",\"retryAfterSeconds\":%s}"
                        .formatted(name, cause, retryAfterSeconds));
    }

    Answer refuse(String id, String code) {
        return machine.post(
                "/api/external-tasks/" + id + "/error",
                "{\"worker\":\"%s\",\"code\":\"%s\",\"reason\":\"No credit.\"}".formatted(name, code));
    }

    Answer extend(String id, int lockSeconds) {
        return machine.post(
                "/api/external-tasks/" + id + "/extension",
                "{\"worker\":\"%s\",\"lockSeconds\":%d}".formatted(name, lockSeconds));
    }
}
