package io.casework.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whichever node answers. What was sent to one that died meanwhile is sent again to the next. */
final class DrillApi {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final int MOST_TRIES = 600;

    private final List<DrillNode> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private @Nullable String session;

    DrillApi(List<DrillNode> nodes) {
        this.nodes = nodes;
    }

    /** From now on people are this one; machines have the demo's token. */
    void signIn(String username) {
        HttpResponse<String> answer = send(
                "/api/session",
                () -> body("{\"username\":\"" + username + "\",\"password\":\"casework\"}")
                        .header("Cookie", "XSRF-TOKEN=drill")
                        .header("X-XSRF-TOKEN", "drill"));
        session = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("casework_session="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer.body()));
    }

    /** @param key the same however often it is sent */
    HttpResponse<String> postAsMachine(String path, String json, String key) {
        return send(path, () -> body(json)
                .header("Authorization", "Bearer cwt_demo")
                .header("Idempotency-Key", key));
    }

    HttpResponse<String> post(String path, String json) {
        return send(path, () -> body(json)
                .header("Cookie", session + "; XSRF-TOKEN=drill")
                .header("X-XSRF-TOKEN", "drill"));
    }

    HttpResponse<String> put(String path, String json) {
        return send(path, () -> HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .header("Cookie", session + "; XSRF-TOKEN=drill")
                .header("X-XSRF-TOKEN", "drill"));
    }

    /** @param revision that was read; what was sent twice because the first answer got lost is told apart by it */
    HttpResponse<String> save(String path, String json, int revision) {
        return send(path, () -> HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + revision + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .header("Cookie", session + "; XSRF-TOKEN=drill")
                .header("X-XSRF-TOKEN", "drill"));
    }

    JsonNode get(String path) {
        return JSON.readTree(send(path, () -> HttpRequest.newBuilder().header("Cookie", String.valueOf(session)))
                .body());
    }

    private HttpResponse<String> send(String path, Request request) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                HttpResponse<String> answer = node().send(path, request.make());
                if (answer.statusCode() < 500) {
                    return answer;
                }
            } catch (IOException dead) {
                // The other node is asked.
            }
            RunningProduct.sleep(100);
        }
        throw new IllegalStateException("No node answers");
    }

    private DrillNode node() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }

    private static HttpRequest.Builder body(String json) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private interface Request {
        HttpRequest.Builder make();
    }
}
