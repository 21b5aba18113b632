package io.casework.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.connections.Authentication;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.ConnectionTerms;
import io.casework.crm.connections.Connections;
import io.casework.crm.connections.NewConnection;
import io.casework.crm.connections.Stage;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CallRestTests {

    private static final String SECRET = "key-0f1e2d3c";
    private static final ConnectionTerms TERMS = new ConnectionTerms("X-Api-Key", List.of("/api/v1"), 1, 16, false);

    @Autowired
    Connections connections;

    @Autowired
    OpenCase openCase;

    @Autowired
    CallRest callRest;

    private final List<String> made = new ArrayList<>();
    private MockWebServer server;
    private CaseFile file;

    @BeforeEach
    void start() throws Exception {
        server = new MockWebServer();
        server.start();
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.org", "Ada \"A\" Marsh", null);
        file = openCase.open(NewCase.ticket("Torn & wet", "It is torn", customer, Channel.WEB), Actor.SYSTEM);
    }

    @AfterEach
    void stop() {
        made.forEach(id -> connections.remove(id, connections.find(id).version()));
        server.close();
    }

    @Test
    void fillsIn_whatTheStepAndTheCaseKnow() throws Exception {
        answer(200, "{}");
        Map<String, @Nullable Object> step = step("POST", "/api/v1/orders/{order}?q={subject}");
        step.put(
                "body",
                """
                {"order": "{order}", "amount": "{amount}", "urgent": "{urgent}", "none": "{none}",
                 "text": "{customerName} of {caseNumber}", "list": ["{amount}", 1]}""");
        facts(step, "order", "4711/ä b", "amount", 12.5, "urgent", true, "none", null);

        run(Authentication.HEADER, step);

        RecordedRequest request = taken();
        assertThat(request.getTarget()).isEqualTo("/api/v1/orders/4711%2F%C3%A4%20b?q=Torn%20%26%20wet");
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo(SECRET);
        assertThat(body(request))
                .isEqualTo("{\"order\":\"4711/ä b\",\"amount\":12.5,\"urgent\":true,\"none\":null,"
                        + "\"text\":\"Ada \\\"A\\\" Marsh of " + file.number() + "\",\"list\":[12.5,1]}");
    }

    @Test
    void aStep_hasOneKeyForAllItsTries() throws Exception {
        Connection connection = connected(Authentication.NONE, TERMS);
        answer(204, "");
        answer(204, "");
        Map<String, @Nullable Object> step = step("POST", "/api/v1/orders");

        run(connection, step, "instance:Täsk");
        step.put("idempotencyHeader", "X-Request-Id");
        run(connection, step, "instance:Täsk");

        String first = taken().getHeaders().get("Idempotency-Key");
        assertThat(first).hasSize(36).isEqualTo(taken().getHeaders().get("X-Request-Id"));
    }

    @Test
    void picks_singleValues_andKeepsNothingElse(CapturedOutput log) {
        answer(200, "{\"order\":{\"state\":\"sent\",\"total\":99.5,\"paid\":true},\"secret\":\"do-not-keep\"}");
        Map<String, @Nullable Object> step = step("GET", "/api/v1/orders");
        picks(step, "/order/state", "code", "/order/total", "number", "/order/paid", "yes-or-no", "/nowhere", "code");

        Map<String, @Nullable Object> outputs = run(Authentication.BEARER, step);

        assertThat(outputs)
                .containsEntry("status", 200)
                .containsEntry("text1", "sent")
                .containsEntry("number2", 99.5)
                .containsEntry("yes3", true)
                .containsEntry("text4", "")
                .containsEntry("found", false);
        assertThat(outputs.toString()).doesNotContain("do-not-keep");
        assertThat(log.getAll()).doesNotContain("do-not-keep").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "/order, code, the answer holds at pointer1 is not one value",
        "/order/state, number, no number",
        "/order/state, yes-or-no, neither yes nor no",
        "/long, code, no code of at most 64",
        "/lines, code, no code of at most 64",
        "/name, code, no code of at most 64",
        "/name, text, no code of at most 64",
        "/email, code, no code of at most 64",
        "/phone, code, no code of at most 64",
        "/empty, code, no code of at most 64",
        "/order/state, date, no date",
        "/day, date, no date",
        "order, code, no JSON Pointer",
        "/order, sentence, none of its choices"
    })
    void refuses_whatIsNoFact(String pointer, String type, String reason) {
        answer(
                200,
                "{\"order\":{\"state\":\"sent\"},\"long\":\"" + "x".repeat(65)
                        + "\",\"lines\":\"a\\nb\",\"empty\":\"\","
                        + "\"name\":\"Ada Marsh\",\"email\":\"ada@example.org\",\"phone\":\"+49 171 5550\","
                        + "\"day\":\"2026-02-30\"}");
        Map<String, @Nullable Object> step = step("GET", "/api/v1/orders");
        picks(step, pointer, type);

        assertThat(refusal(step))
                .hasMessageContaining(reason)
                .extracting(StepRefused::code)
                .isEqualTo("rest-refused");
    }

    @ParameterizedTest
    @CsvSource({
        "text, in-transit_2.1, in-transit_2.1",
        "code, 4711, 4711",
        "date, 2026-11-30, 2026-11-30",
        "date, 2026-11-30T23:30:00.000+02:00, 2026-11-30",
        "date, 2026-11-30T23:30, 2026-11-30"
    })
    void aCode_orADate_isKept(String type, String said, String kept) {
        answer(200, "{\"state\":\"" + said + "\"}");
        Map<String, @Nullable Object> step = step("GET", "/api/v1/orders");
        picks(step, "/state", type);

        assertThat(run(Authentication.NONE, step)).containsEntry("text1", kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../admin", "a/../..", "..\\admin", "..;x/y", "a\r\nX-Evil: 1", "\u0000"})
    void aFact_leadsNowhereElse(String fact) {
        Map<String, @Nullable Object> step = step("GET", "/api/v1/{order}");
        facts(step, "order", fact);

        assertThat(refusal(step)).hasMessageContaining("can't stand in a path");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "?admin=1, %3Fadmin%3D1",
        "#x, %23x",
        "%2e%2e, %252e%252e",
        "a&b, a%26b",
        "//evil.example, %2F%2Fevil.example"
    })
    void aFact_isOnePartOfThePath(String fact, String sent) throws Exception {
        answer(200, "");
        Map<String, @Nullable Object> step = step("GET", "/api/v1/{order}");
        facts(step, "order", fact);

        run(Authentication.NONE, step);

        assertThat(taken().getTarget()).isEqualTo("/api/v1/" + sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/api/v10",
                "/api/v1/../admin",
                "/api/v1/%2e%2e/admin",
                "//evil.example/api/v1",
                "http://evil.example/api/v1",
                "/\\evil.example",
                "/api/v1/{unknown}",
                "/api/v1#x",
                "/api/v1/..%2fadmin",
                "/api/v1/..%2Fadmin",
                "/api/v1/..;/admin",
                "/api/v1/x;a=b/admin",
                "/api/v1/..%5cadmin",
                "/api/v1/%252e%252e/admin",
                "/api/v1/..%252fadmin",
                "/api/v1/%00",
                "/api/v1/%",
                "/api/v1/%{caseNumber}",
                "/api/v1/%2{caseNumber}"
            })
    void aPath_leadsBelowWhatIsAllowed(String path) {
        assertThat(refusal(step("GET", path)).code()).isEqualTo("rest-refused");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "404, rest-not-found",
        "410, rest-not-found",
        "400, rest-refused",
        "403, rest-refused",
        "409, rest-refused",
        "422, rest-refused"
    })
    void whatIsRefused_hasACodeToWaitFor(int status, String code) {
        answer(status, "{\"message\":\"Ada Marsh is unknown\"}");

        StepRefused refused = refusal(step("GET", "/api/v1/orders"));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.getMessage()).contains(String.valueOf(status)).doesNotContain("Ada");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatPasses_isTriedAgain_whenTheSystemSaysSo(int status) {
        Connection connection = connected(Authentication.NONE, TERMS);
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "120")
                .build());

        Map<String, @Nullable Object> step = step("GET", "/api/v1/orders");
        StepUnavailable busy = catchThrowableOfType(StepUnavailable.class, () -> run(connection, step, "key"));
        StepUnavailable alone = catchThrowableOfType(StepUnavailable.class, () -> run(connection, step, "key"));

        assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(120));
        assertThat(alone.retryAfter()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRedirect_isNotFollowed() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "http://169.254.169.254/latest/meta-data/")
                .build());

        assertThat(refusal(step("GET", "/api/v1/orders"))).hasMessageContaining("302");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHugeAnswer_isRefused_alsoWhenItTravelsSmall() throws Exception {
        var zipped = new Buffer();
        try (var zip = okio.Okio.buffer(new okio.GzipSink(zipped))) {
            zip.writeUtf8("[" + "0,".repeat(4_000_000) + "0]");
        }
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(zipped)
                .build());

        assertThat(refusal(step("GET", "/api/v1/orders"))).hasMessageContaining("larger than 16 KiB");
    }

    @Test
    void aSlowAnswer_isGivenUp() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"a\":1}".repeat(200))
                .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                .build());
        Connection connection = connected(Authentication.NONE, TERMS);
        long began = System.nanoTime();

        assertThatThrownBy(() -> run(connection, step("GET", "/api/v1/orders"), "key"))
                .isInstanceOf(StepUnavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"a\":", "[[[[[[", "\u0000"})
    void anAnswer_thatIsNoJson_isRefused_onlyWhenSomethingIsWanted(String body) {
        answer(200, body.equals("[[[[[[") ? "[".repeat(8_000) : body);
        answer(200, body);
        Map<String, @Nullable Object> asking = step("GET", "/api/v1/orders");
        picks(asking, "/a", "text");

        assertThat(refusedOrNothing(asking)).isTrue();
        assertThat(run(Authentication.NONE, step("GET", "/api/v1/orders"))).containsEntry("status", 200);
    }

    @Test
    void aToken_isRenewedOnce() throws Exception {
        answer(200, "{\"access_token\":\"one\",\"expires_in\":3600}");
        answer(200, "{}");
        answer(401, "");
        answer(200, "{\"access_token\":\"two\",\"expires_in\":3600}");
        answer(200, "{}");
        Connection connection = connected(Authentication.CLIENT_CREDENTIALS, TERMS);

        run(connection, step("GET", "/api/v1/orders"), "a");
        run(connection, step("GET", "/api/v1/orders"), "b");

        assertThat(List.of(taken().getTarget(), authorization(), authorization(), taken().getTarget(), authorization()))
                .containsExactly("/oauth/token", "Bearer one", "Bearer one", "/oauth/token", "Bearer two");
    }

    @Test
    void aPassword_thatIsRefused_isNotTriedAgain() {
        answer(401, "");
        Connection connection = connected(Authentication.BASIC, TERMS);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> run(connection, step("GET", "/api/v1/orders"), "key"))
                    .isInstanceOf(StepUnavailable.class);
        }

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aSystem_thatFailsOften_isLeftAlone() {
        Connection connection = connected(Authentication.NONE, TERMS);
        for (int i = 0; i < 8; i++) {
            answer(500, "");
        }

        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> run(connection, step("GET", "/api/v1/orders"), "key"))
                    .isInstanceOf(StepUnavailable.class);
        }

        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    private boolean refusedOrNothing(Map<String, @Nullable Object> step) {
        try {
            return run(Authentication.NONE, step).get("found") == Boolean.FALSE;
        } catch (StepRefused refused) {
            return refused.code().equals("rest-refused");
        }
    }

    private StepRefused refusal(Map<String, @Nullable Object> step) {
        return Objects.requireNonNull(catchThrowableOfType(StepRefused.class, () -> run(Authentication.NONE, step)));
    }

    private Map<String, @Nullable Object> run(Authentication authentication, Map<String, @Nullable Object> step) {
        return run(connected(authentication, TERMS), step, Ids.next());
    }

    private Map<String, @Nullable Object> run(Connection connection, Map<String, @Nullable Object> step, String key) {
        step.put("connection", connection.name());
        return callRest.run(new StepCall(file.number(), key, 1, "flow", 1, "instance", "Task_Call", step));
    }

    private Connection connected(Authentication authentication, ConnectionTerms terms) {
        String url = "http://localhost:" + server.getPort();
        boolean byToken = authentication == Authentication.CLIENT_CREDENTIALS;
        Connection connection = connections.create(
                new NewConnection(
                        ConnectionKind.REST,
                        "Shop " + Ids.next(),
                        Stage.PRODUCTION,
                        authentication,
                        url,
                        byToken ? url + "/oauth/token" : null,
                        null,
                        byToken ? "client" : null,
                        "casework",
                        null,
                        authentication.hasSecret() ? SECRET : null,
                        terms),
                Actor.SYSTEM);
        made.add(connection.id());
        return connection;
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private RecordedRequest taken() throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(2, TimeUnit.SECONDS));
    }

    private String authorization() throws InterruptedException {
        return String.valueOf(taken().getHeaders().get("Authorization"));
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }

    private static Map<String, @Nullable Object> step(String method, String path) {
        Map<String, @Nullable Object> step = new HashMap<>();
        step.put("method", method);
        step.put("path", path);
        return step;
    }

    private static void facts(Map<String, @Nullable Object> step, @Nullable Object... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            step.put("name" + (i / 2 + 1), facts[i]);
            step.put("value" + (i / 2 + 1), facts[i + 1]);
        }
    }

    private static void picks(Map<String, @Nullable Object> step, String... picks) {
        for (int i = 0; i < picks.length; i += 2) {
            step.put("pointer" + (i / 2 + 1), picks[i]);
            step.put("type" + (i / 2 + 1), picks[i + 1]);
        }
    }
}
