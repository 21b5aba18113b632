package io.casework.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what a browser does with cookies, or what a machine does with a token, against a real port. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    public Browser(int port) {
        this.port = port;
    }

    public static Browser signedIn(int port, String user) {
        return signedIn(port, user, "casework");
    }

    public static Browser signedIn(int port, String user, String password) {
        Browser browser = new Browser(port);
        browser.get("/api/session");
        Answer answer = browser.signIn(user, password);
        if (answer.status() != 200) {
            throw new IllegalStateException(user + " cannot sign in: " + answer.text());
        }
        return browser;
    }

    public static Browser withToken(int port, String token) {
        return new Browser(port).with("Authorization", "Bearer " + token);
    }

    /** A machine with a new API token of these scopes; whoever is signed in has to be an administrator. */
    public Browser tokenFor(String... scopes) {
        String body = "{\"name\":\"test\",\"scopes\":[\"" + String.join("\",\"", scopes) + "\"]}";
        return withToken(port, post("/api/tokens", body).json().get("token").asString());
    }

    /** Sends the header with every request from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Browser without(String name) {
        headers.remove(name);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer signIn(String user, String password) {
        return post("/api/session", "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}");
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        addCookies(request);
        return received(request.build());
    }

    private void addCookies(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            String all = String.join(
                    "; ",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .toList());
            request.header("Cookie", all);
        }
        String token = cookies.get("XSRF-TOKEN");
        if (token != null && !headers.containsKey("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", token);
        }
    }

    private Answer received(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Empty when the header is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String field() {
            return json().at("/violations/0/field").asString("");
        }
    }
}
