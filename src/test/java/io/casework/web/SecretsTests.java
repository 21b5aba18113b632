package io.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.DatabaseExport;
import io.casework.testing.HttpTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Secrets of every kind are planted and used, well and badly, with a system on the other side that says back all it was told;
 * then neither the database, nor the log, nor any answer, nor the message of any exception may hold one of them.
 */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DatabaseExport export;

    @Autowired
    List<StepConnector> connectors;

    private final Echo echo = new Echo();
    private final MockWebServer server = new MockWebServer();
    private final List<String> secrets = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private Browser grace = new Browser(0);

    /** Says back what it was told, with whatever status. */
    private static final class Echo extends Dispatcher {

        private volatile int status = 200;

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            String told = request.getHeaders().toString() + body;
            ObjectNode answer = JSON.createObjectNode()
                    .put("error", "invalid_client")
                    .put("error_description", told)
                    .put("errorCode", "REQUIRED_FIELD_MISSING")
                    .put("message", told)
                    .put("state", told)
                    .put("access_token", "token-" + Ids.next())
                    .put("instance_url", told);
            return new MockResponse.Builder()
                    .code(status)
                    .headers(Headers.of("Content-Type", "application/json"))
                    .body(answer.toString())
                    .build();
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(echo);
        server.start();
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void stop() {
        made.forEach(path -> {
            Answer answer = grace.get(path);
            grace.with("If-Match", answer.header("ETag"));
            grace.delete(path);
            grace.without("If-Match");
        });
        made.stream()
                .filter(path -> path.startsWith("/api/trigger-sources/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .forEach(source -> sql.update("DELETE FROM trigger_sources WHERE id = ?", source));
        sql.update("DELETE FROM visits");
        server.close();
    }

    @Test
    void noSecret_isKeptInTheClear_orTold(CapturedOutput log) throws Exception {
        List<String> connections = connections();
        List<String> restOnes = new ArrayList<>(connections.subList(connections.size() - 4, connections.size()));
        String webhook = issued("/api/webhooks", body("{'url':'https://example.com/hooks','events':['case.opened']}"));
        List<String> sources = sources();
        String provider = provider();
        token();

        for (int status : List.of(200, 400, 403, 429, 500, 401)) {
            echo.status = status;
            connections.forEach(path -> told(grace.post(path + "/test", "")));
            told(grace.post(provider + "/test", ""));
            restOnes.forEach(this::called);
        }
        told(grace.post(webhook + "/test", ""));
        issuedAgain(webhook + "/secret");
        told(grace.get(webhook + "/deliveries"));
        sources.forEach(path -> told(grace.get(path)));
        allLists();

        String everything = export.text();
        assertThat(everything).contains("CRM_CONNECTIONS ", "AUDIT_TRAIL ", "ACT_GE_BYTEARRAY ");
        assertThat(server.getRequestCount()).isGreaterThan(connections.size());
        assertThat(secrets).hasSizeGreaterThan(15);
        for (String secret : secrets) {
            assertThat(everything).as("the database").doesNotContain(secret);
            assertThat(log.getAll()).as("the log").doesNotContain(secret);
            assertThat(seen).as("an answer or a message").noneMatch(text -> text.contains(secret));
        }
    }

    private List<String> connections() throws Exception {
        String url = "http://localhost:" + server.getPort();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + key() + "\n-----END PRIVATE KEY-----";
        secrets.add(pem.substring(228, 290));
        List<String> paths = new ArrayList<>();
        paths.add(connection("salesforce", "jwt-bearer", url, pem));
        for (String kind : List.of("salesforce", "sap-s4", "sap-sales-service-cloud", "rest")) {
            paths.add(connection(kind, "client-credentials", url, planted()));
        }
        paths.add(connection("sap-s4", "basic", url, planted()));
        paths.add(connection("sap-sales-service-cloud", "basic", url, planted()));
        for (String authentication : List.of("basic", "bearer", "header")) {
            paths.add(connection("rest", authentication, url, planted()));
        }
        paths.add(paths.remove(4));
        return paths;
    }

    private String connection(String kind, String authentication, String url, String secret) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("kind", kind)
                .put("name", kind + " " + Ids.next())
                .put("stage", "production")
                .put("authentication", authentication)
                .put("url", url)
                .put("secret", secret);
        boolean byClient = authentication.equals("client-credentials") || authentication.equals("jwt-bearer");
        if (byClient) {
            wanted.put("clientId", "3MVG9.consumer");
            secrets.add(base64("3MVG9.consumer:" + secret));
        }
        if (authentication.equals("client-credentials") && !kind.equals("salesforce")) {
            wanted.put("tokenUrl", url + "/oauth/token");
        }
        if (authentication.equals("basic") || authentication.equals("jwt-bearer")) {
            wanted.put("username", "integration@example.com");
            secrets.add(base64("integration@example.com:" + secret));
        }
        if (kind.equals("rest")) {
            ObjectNode terms = wanted.putObject("terms");
            terms.putArray("pathPrefixes").add("/api");
            terms.put("allowDuplicates", false);
            if (authentication.equals("header")) {
                terms.put("secretHeader", "X-Api-Key");
            }
        }
        return created("/api/connections", wanted, secret);
    }

    private List<String> sources() {
        List<String> paths = new ArrayList<>();
        for (String kind : List.of("standard-webhooks", "salesforce", "sap")) {
            ObjectNode wanted = JSON.createObjectNode().put("name", name()).put("kind", kind);
            if (kind.equals("salesforce")) {
                wanted.putArray("organizations").add("00D000000000777EAA");
            }
            String path = issued("/api/trigger-sources", wanted);
            paths.add(path);
            String key = secrets.get(secrets.size() - 1);
            told(new Browser(port).with("Authorization", "Bearer " + key).post("/api/triggers/sap/events", "{broken"));
            told(new Browser(port).post("/api/triggers/salesforce/events?key=" + key, "[1]"));
            told(new Browser(port).with("X-API-Key", key).post("/api/triggers/salesforce/events", "{\"id\":\"x\"}"));
        }
        String own = "whsec_" + base64(planted() + "0123456789abcdef");
        secrets.add(own);
        paths.add(issued(
                "/api/trigger-sources",
                JSON.createObjectNode()
                        .put("name", name())
                        .put("kind", "standard-webhooks")
                        .put("secret", own)));
        return paths;
    }

    private String provider() {
        String key = planted();
        return created(
                "/api/assistant/providers",
                JSON.createObjectNode()
                        .put("kind", "openai")
                        .put("name", "Model " + Ids.next().substring(0, 8))
                        .put("model", "any")
                        .put("baseUrl", "http://localhost:" + server.getPort() + "/v1")
                        .put("apiKey", key),
                key);
    }

    private void token() {
        Answer answer = grace.post("/api/tokens", "{\"name\":\"secrets\",\"scopes\":[\"cases:read\"]}");
        String token = answer.json().path("token").asString("");
        assertThat(token).as(answer.text()).isNotEmpty();
        secrets.add(token);
        Browser machine = Browser.withToken(port, token);
        told(machine.get("/api/cases"));
        told(machine.get("/api/connections"));
        told(Browser.withToken(port, token + "x").get("/api/cases"));
        told(grace.delete("/api/tokens/" + answer.json().path("id").asString()));
        told(machine.get("/api/cases"));
    }

    /** What a step makes of the echo, with all causes. */
    private void called(String path) {
        StepConnector connector = connectors.stream()
                .filter(each -> each.description().id().equals("crm.call-rest"))
                .findFirst()
                .orElseThrow();
        Map<String, @Nullable Object> step = new HashMap<>(Map.of(
                "connection",
                path.substring(path.lastIndexOf('/') + 1),
                "method",
                "GET",
                "path",
                "/api/orders",
                "pointer1",
                "/state",
                "type1",
                "code"));
        try {
            seen.add(connector
                    .run(new StepCall("C-0", Ids.next(), 1, "flow", 1, "instance", "Task_Call", step))
                    .toString());
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            seen.add(trace.toString());
        }
    }

    private void allLists() throws Exception {
        JsonNode document = JSON.readTree(Files.readString(Path.of("frontend/openapi.json")));
        Stream<String> paths = document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.contains("{") && !path.equals("/api/events"));
        paths.forEach(path -> told(grace.get(path)));
    }

    private String created(String at, ObjectNode wanted, String secret) {
        Answer answer = grace.post(at, wanted.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        if (!secrets.contains(secret) && !secret.contains("PRIVATE KEY")) {
            secrets.add(secret);
        }
        seen.add(answer.text());
        String path = at + "/" + answer.json().get("id").asString();
        made.add(path);
        return path;
    }

    /** Of something whose secret the answer shows this once. */
    private String issued(String at, ObjectNode wanted) {
        Answer answer = grace.post(at, wanted.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        secrets.add(answer.json().get("secret").asString());
        String path = at + "/" + answer.json().get("id").asString();
        made.add(path);
        return path;
    }

    private void issuedAgain(String at) {
        secrets.add(grace.post(at, "{}").json().get("secret").asString());
    }

    private void told(Answer answer) {
        seen.add(answer.status() + " " + answer.text());
    }

    private String planted() {
        String secret = "planted-" + Ids.next();
        secrets.add(secret);
        return secret;
    }

    private static String name() {
        return "s" + Ids.next().replace("-", "").substring(0, 30);
    }

    private static ObjectNode body(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    }
}
