package io.casework.assistant.providers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model on a wire, of either kind, that answers what a test wants and remembers every byte it was sent. */
public final class ModelServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockWebServer server = new MockWebServer();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<RecordedRequest, MockResponse> behaviour = request -> status(500);

    public ModelServer() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.incrementAndGet();
                return behaviour.apply(request);
            }
        });
        server.start();
    }

    public String url(String path) {
        return server.url(path).toString();
    }

    /** From now on. */
    public ModelServer answers(Function<RecordedRequest, MockResponse> answer) {
        behaviour = answer;
        return this;
    }

    /** One after the other, the last one for ever. */
    public ModelServer answersInTurn(MockResponse... answers) {
        AtomicInteger turn = new AtomicInteger();
        return answers(request -> answers[Math.min(turn.getAndIncrement(), answers.length - 1)]);
    }

    public ModelServer says(String text) {
        return answers(request -> openAi(text));
    }

    public int asked() {
        return asked.get();
    }

    /** Everything that was sent so far, headers and bodies. */
    public List<RecordedRequest> requests() throws InterruptedException {
        List<RecordedRequest> all = new ArrayList<>();
        for (RecordedRequest next = take(); next != null; next = take()) {
            all.add(next);
        }
        return all;
    }

    private RecordedRequest take() throws InterruptedException {
        return server.takeRequest(0, TimeUnit.MILLISECONDS);
    }

    public static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    public static MockResponse openAi(String text) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "test");
        ObjectNode choice = answer.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        answer.putObject("usage")
                .put("prompt_tokens", 400)
                .put("completion_tokens", 20)
                .put("total_tokens", 420);
        return json(answer);
    }

    public static MockResponse google(String text) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode candidate = answer.putArray("candidates").addObject();
        candidate.put("finishReason", "STOP").put("index", 0);
        ObjectNode content = candidate.putObject("content").put("role", "model");
        content.putArray("parts").addObject().put("text", text);
        answer.putObject("usageMetadata")
                .put("promptTokenCount", 300)
                .put("candidatesTokenCount", 10)
                .put("totalTokenCount", 310);
        return json(answer);
    }

    public static MockResponse json(JsonNode body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    public static MockResponse status(int status, String... header) {
        MockResponse.Builder answer = new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"message\":\"the provider's own words\",\"type\":\"x\"}}");
        for (int i = 0; i < header.length; i += 2) {
            answer.addHeader(header[i], header[i + 1]);
        }
        return answer.build();
    }

    @Override
    public void close() {
        server.close();
    }
}
