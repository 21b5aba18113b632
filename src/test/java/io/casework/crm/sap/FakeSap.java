package io.casework.crm.sap;

import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door of an SAP system on this machine: users and tokens, what was asked, and accidents. Answers can be made to get lost
 * after what was asked has been done.
 */
public abstract class FakeSap implements AutoCloseable {

    static final String USER = "CASEWORK";
    public static final String PASSWORD = "correct horse battery staple";
    static final JsonMapper JSON = JsonMapper.shared();

    private static final String TOKENS = "/sap/bc/sec/oauth2/token";

    private final MockWebServer server = new MockWebServer();
    private final Deque<UnaryOperator<MockResponse>> accidents = new ConcurrentLinkedDeque<>();
    private final Deque<MockResponse> instead = new ConcurrentLinkedDeque<>();
    private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private volatile @Nullable MockResponse always;
    private int issued;

    FakeSap() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    abstract MockResponse served(RecordedRequest request);

    void start() throws Exception {
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getPort();
    }

    String tokenUrl() {
        return url() + TOKENS;
    }

    /** The next call but those for tokens is answered so, and does nothing. */
    public void nextAnswer(MockResponse answer) {
        instead.add(answer);
    }

    public void alwaysAnswer(@Nullable MockResponse answer) {
        always = answer;
    }

    /** The next change does what is asked, and nobody hears of it. */
    public void loseNextChange() {
        accidents.add(answer -> answer.newBuilder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    /** The next change does what is asked, and a proxy answers in its place. */
    public void failAfterNextChange(MockResponse answer) {
        accidents.add(lost -> answer);
    }

    void killTokens() {
        tokens.clear();
    }

    /** What was asked, such as {@code POST A_BusinessPartner}, without what fetches tokens. */
    List<String> calls() {
        return received.stream()
                .filter(request -> !isOfTokens(request) && !isFetch(request))
                .map(request -> request.getMethod() + " " + last(request))
                .toList();
    }

    long fetches() {
        return received.stream().filter(FakeSap::isFetch).count();
    }

    long tokensIssued() {
        return received.stream().filter(FakeSap::isOfTokens).count();
    }

    List<RecordedRequest> requests() {
        return List.copyOf(received);
    }

    static MockResponse json(int status, JsonNode body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .body("<html><body><h1>Bad gateway</h1></body></html>")
                .build();
    }

    static ObjectNode body(RecordedRequest request) {
        String text = request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8);
        return text.isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(text);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        received.add(request);
        MockResponse steady = always;
        if (isOfTokens(request)) {
            return issued(request);
        }
        if (steady != null) {
            return steady;
        }
        if (!instead.isEmpty()) {
            return instead.pop();
        }
        if (!isKnown(request)) {
            return page(401);
        }
        MockResponse answer = served(request);
        boolean changed = !request.getMethod().equals("GET") && answer.getCode() < 300;
        return changed && !accidents.isEmpty() ? accidents.pop().apply(answer) : answer;
    }

    private MockResponse issued(RecordedRequest request) {
        if (!Credentials.basic("client", PASSWORD).equals(request.getHeaders().get("Authorization"))) {
            return json(401, JSON.createObjectNode().put("error", "invalid_client"));
        }
        String token = "token-" + ++issued;
        tokens.add(token);
        return json(
                200,
                JSON.createObjectNode()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", 3_600));
    }

    private boolean isKnown(RecordedRequest request) {
        String shown = String.valueOf(request.getHeaders().get("Authorization"));
        return shown.equals(Credentials.basic(USER, PASSWORD)) || tokens.contains(shown.replace("Bearer ", ""));
    }

    private static boolean isOfTokens(RecordedRequest request) {
        return request.getUrl().encodedPath().equals(TOKENS);
    }

    private static boolean isFetch(RecordedRequest request) {
        return "Fetch".equalsIgnoreCase(request.getHeaders().get(Csrf.HEADER));
    }

    private static String last(RecordedRequest request) {
        List<String> segments = request.getUrl().pathSegments();
        return segments.get(segments.size() - 1);
    }
}
