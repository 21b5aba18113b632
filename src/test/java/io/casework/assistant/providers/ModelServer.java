package io.casework.assistant.providers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
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

    /** An answer that streams as OpenAI's does, what it used in a piece of its own at the end. */
    public static MockResponse openAiStream(String... pieces) {
        return stream(Stream.concat(
                        Stream.of(pieces).map(ModelServer::openAiPiece), Stream.of(openAiUsage(), "data: [DONE]\n\n"))
                .toList());
    }

    /** An answer that streams as Gemini's does, each piece with all that was used so far. */
    public static MockResponse googleStream(String... pieces) {
        return stream(Stream.concat(Stream.of(pieces).map(ModelServer::googlePiece), Stream.of(googleEnd()))
                .toList());
    }

    public static MockResponse stream(List<String> events) {
        return stream(sink -> {
            for (String event : events) {
                sink.writeUtf8(event).flush();
            }
        });
    }

    /** What is written, for as long as it is being written. */
    public static MockResponse stream(Writing writing) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream; charset=utf-8")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .body(new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return -1;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        writing.to(sink);
                    }
                })
                .build();
    }

    /** Writes the body of an answer. */
    @FunctionalInterface
    public interface Writing {
        void to(BufferedSink sink) throws IOException;
    }

    public static String openAiPiece(String text) {
        ObjectNode piece = openAiChunk();
        ObjectNode choice = piece.putArray("choices").addObject();
        choice.put("index", 0).putNull("finish_reason");
        choice.putObject("delta").put("role", "assistant").put("content", text);
        return "data: " + piece + "\n\n";
    }

    private static String openAiUsage() {
        ObjectNode end = openAiChunk();
        end.putArray("choices");
        end.putObject("usage")
                .put("prompt_tokens", 400)
                .put("completion_tokens", 20)
                .put("total_tokens", 420);
        return "data: " + end + "\n\n";
    }

    private static ObjectNode openAiChunk() {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1)
                .put("model", "test");
    }

    public static String googlePiece(String text) {
        ObjectNode piece = JSON.createObjectNode();
        ObjectNode candidate = piece.putArray("candidates").addObject();
        ObjectNode content = candidate.put("index", 0).putObject("content").put("role", "model");
        content.putArray("parts").addObject().put("text", text);
        piece.putObject("usageMetadata").put("promptTokenCount", 300).put("totalTokenCount", 300);
        return "data: " + piece + "\r\n\r\n";
    }

    private static String googleEnd() {
        ObjectNode end = JSON.createObjectNode();
        end.putArray("candidates").addObject().put("finishReason", "STOP").put("index", 0);
        end.putObject("usageMetadata")
                .put("promptTokenCount", 300)
                .put("candidatesTokenCount", 10)
                .put("totalTokenCount", 310);
        return "data: " + end + "\r\n\r\n";
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
