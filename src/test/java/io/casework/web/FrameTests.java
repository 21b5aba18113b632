package io.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class FrameTests {

    @LocalServerPort
    int port;

    private Browser machine() {
        return Browser.withToken(port, "cwt_demo");
    }

    private String raw(String firstLine, String... headers) {
        return RawHttp.send(
                port,
                firstLine + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers)
                        + (headers.length == 0 ? "" : "\r\n") + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases/C-100001",
                "/missing.js",
                "/api/session",
                "/api/unknown",
                "/api/hostile/failure?kind=x"
            })
    void everyAnswer_hasSecurityHeaders(String path) {
        Answer answer = machine().get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).isNotEmpty();
        assertThat(answer.header("X-Request-Id")).hasSize(16);
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void api_isNotCached() {
        assertThat(machine().get("/api/teams").header("Cache-Control")).isEqualTo("no-store");
        assertThat(machine().get("/api/unknown").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void foreignOrigins_getNoPermission(String origin) {
        Answer answer = machine().with("Origin", origin).get("/api/teams");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/unknown, 404",
        "GET, /engine-rest/engine, 404",
        "GET, /camunda/app, 404",
        "GET, /app/cockpit, 404",
        "GET, /api/engine, 404",
        "GET, /h2-console, 404",
        "GET, /actuator/env, 404",
        "GET, /error, 404",
        "GET, /API/teams, 404",
        "GET, /api/hostile/failure, 400",
        "PUT, /api/teams, 405",
        "GET, /api/cases/%00, 400",
        "GET, /api/teams/..;/users, 400",
        "GET, /api/teams;jsessionid=x, 400",
        "GET, /api%2Fteams, 400",
        "GET, //api/teams, 400",
    })
    void refusals_areProblems(String method, String path, int status) {
        String answer = raw(method + " " + path + " HTTP/1.1", "Authorization: Bearer cwt_demo");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"status\":" + status);
        assertThat(answer).doesNotContain("Exception", "\tat ", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/actuator/health", "/h2-console", "/form/other", "/form/lead/x"})
    void doorsOfOthers_showNoPage(String path) {
        assertThat(machine().with("Accept", "text/html").get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form/ticket", "/form/lead"})
    void formsForVisitors_arePages(String path) {
        Answer answer = new Browser(port).with("Accept", "text/html").get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors https://shop.example.com;");
    }

    @Test
    void answersOtherForms_withProblem() {
        Answer answer = machine().with("Accept", "text/csv").get("/api/teams");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void says_whichMethodsThereAre() {
        assertThat(machine().put("/api/teams", "{}").header("Allow")).contains("GET", "POST");
    }

    @Test
    void trace_isOff() {
        assertThat(raw("TRACE / HTTP/1.1")).startsWith("HTTP/1.1 405").doesNotContain("Tomcat");
    }

    @Test
    void ambiguousFraming_isRefused() {
        String answer = raw("POST /api/session HTTP/1.1", "Content-Length: 4", "Transfer-Encoding: chunked, identity");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|501).*").doesNotContain("Tomcat");
    }

    @Test
    void malformedAddress_isRefused() {
        assertThat(raw("GET /api/teams?q=<{}> HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "Exception");
        assertThat(raw("GET /api/teams?q=%zz HTTP/1.1", "Authorization: Bearer cwt_demo"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void databaseAway_isSaidSo_withoutItsName() {
        Answer answer = machine().get("/api/hostile/failure?kind=database");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).doesNotContain("secret-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "memory"})
    void unforeseen_tellsNothing(String kind) {
        Answer answer = machine().get("/api/hostile/failure?kind=" + kind);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("secret-internals", "StackOverflow", "Exception");
        assertThat(answer.json().get("traceId").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void methodOverride_isIgnored() {
        Answer answer = machine().with("X-HTTP-Method-Override", "DELETE").post("/api/hostile", "{}");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void deepLink_opensTheApplication() {
        Answer answer = new Browser(port).with("Accept", "text/html,*/*").get("/cases/C-100001");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.text()).isEqualTo(new Browser(port).get("/").text());
    }

    @Test
    void missingFile_isNotThePage() {
        assertThat(new Browser(port)
                        .with("Accept", "text/html,*/*")
                        .get("/missing.js")
                        .status())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/assets/none-abc123.js").status()).isEqualTo(404);
        assertThat(new Browser(port).get("/cases/C-100001").status()).isEqualTo(404);
    }

    @Test
    void docs_areAPageForBrowsersOnly() {
        Browser browser = new Browser(port);

        assertThat(browser.with("Accept", "text/html").get("/api/docs").status())
                .isEqualTo(200);
        assertThat(browser.get("/api/docs/more").status()).isEqualTo(401);
        assertThat(machine().with("Accept", "application/json").get("/api/docs").status())
                .isEqualTo(404);
    }

    @Test
    void document_namesEverySchemaCleanly() {
        Answer answer = machine().get("/api/openapi.json");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("openapi").asString()).startsWith("3.1");
        assertThat(answer.json().at("/paths/~1api~1session/post/operationId").asString())
                .isEqualTo("signIn");
        assertThat(answer.json()
                        .at("/components/schemas/Problem/properties/violations/type")
                        .asString())
                .isEqualTo("array");
        assertThat(answer.json().at("/components/schemas/Session/required").toString())
                .contains("permissions");
        assertThat(answer.json()
                        .at("/components/schemas/SignedIn/properties/email/type")
                        .toString())
                .contains("null");
        assertThat(answer.json().at("/components/schemas").propertyNames())
                .allMatch(name -> name.matches("[A-Z][A-Za-z0-9]*"));
        assertThat(new Browser(port).get("/api/openapi.json").status()).isEqualTo(401);
    }
}
