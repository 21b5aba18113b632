package io.casework.messaging;

import io.casework.shared.OutboundHttp;
import java.io.IOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.json.JsonMapper;

/**
 * A channel of Slack, by its incoming webhook. Slack knows no keys of its callers: a line that it took without our
 * learning of it appears twice, rather than never.
 */
final class SlackWebhook {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TOO_MANY = 429;

    private final OkHttpClient http;

    SlackWebhook(OkHttpClient http) {
        this.http = http;
    }

    Attempt post(String url, String line) {
        RequestBody body = RequestBody.create(MAPPER.writeValueAsString(Map.of("text", line)), JSON);
        try (Response answer =
                http.newCall(new Request.Builder().url(url).post(body).build()).execute()) {
            return attemptOf(answer);
        } catch (IOException e) {
            return Attempt.unreachable("Slack does not answer");
        } catch (IllegalArgumentException e) {
            return new Attempt.Refused("the team's channel has no valid address");
        }
    }

    private static Attempt attemptOf(Response answer) {
        if (answer.isSuccessful()) {
            return Attempt.ACCEPTED;
        }
        String detail = "Slack answered " + answer.code();
        if (answer.code() == TOO_MANY || answer.code() >= 500) {
            return new Attempt.Postponed(detail, true, OutboundHttp.retryAfter(answer));
        }
        return new Attempt.Refused(detail);
    }
}
