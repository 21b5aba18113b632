package io.casework.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
class RestConnectionTests {

    private static final String PATH = "/api/connections";

    @LocalServerPort
    int port;

    private MockWebServer server;
    private Browser grace;

    @BeforeEach
    void start() throws Exception {
        server = new MockWebServer();
        server.start();
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void stop() {
        grace.get(PATH).json().get("items").forEach(one -> {
            grace.with("If-Match", "\"" + one.get("version").asInt() + "\"");
            grace.delete(PATH + "/" + one.get("id").asString());
        });
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, ok, answered",
        "404, warning, answered-otherwise",
        "302, warning, answered-otherwise",
        "401, failure, secret-refused",
        "403, failure, secret-refused",
        "503, failure, unreachable"
    })
    void aTest_saysHowItWent(int status, String outcome, String code) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        Answer created = create(connection());

        var report = grace.post(PATH + "/" + created.json().get("id").asString() + "/test", "")
                .json();

        assertThat(report.get("outcome").asString()).isEqualTo(outcome);
        assertThat(report.at("/findings/0/code").asString()).isEqualTo(code);
        assertThat(report.at("/findings/0/subject").asString()).isEqualTo("/api/v1");
    }

    @Test
    void aConnection_isNoCrm() {
        Answer created = create(connection());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("used").asBoolean()).isFalse();
        assertThat(created.json().at("/terms/pathPrefixes/0").asString()).isEqualTo("/api/v1");
        assertThat(created.text()).doesNotContain("key-1");
    }

    @Test
    void whoNeedsNoSecret_givesNone_andGivesOneLater() {
        ObjectNode open = connection().put("authentication", "none");
        open.remove("secret");
        String id = create(open).json().get("id").asString();

        assertThat(patch(id, 1, "{\"authentication\":\"bearer\"}").field()).isEqualTo("secret");
        assertThat(patch(id, 1, "{\"authentication\":\"bearer\",\"secret\":\"s3cret\"}")
                        .status())
                .isEqualTo(200);
        assertThat(patch(id, 2, "{\"authentication\":\"none\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/authentication, jwt-bearer, authentication",
        "/secret, 'a\nb', secret",
        "/secret, , secret",
        "/url, https://example.com/path, url",
        "/terms/secretHeader, Host, terms.secretHeader",
        "/terms/secretHeader, 'X: 1', terms.secretHeader",
        "/terms/secretHeader, , terms.secretHeader",
        "/terms/pathPrefixes/0, /a/../b, terms.pathPrefixes[0]",
        "/terms/pathPrefixes/0, api, terms.pathPrefixes[0]"
    })
    void whatCanNotWork_isSaidAtOnce(String place, String value, String field) {
        ObjectNode wanted = connection();
        String[] parts = place.substring(1).split("/");
        if (parts.length == 3) {
            wanted.withObject("/terms").putArray("pathPrefixes").add(value);
        } else {
            (parts.length == 2 ? wanted.withObject("/terms") : wanted).put(parts[parts.length - 1], value);
        }

        assertThat(create(wanted).field()).isEqualTo(field);
    }

    private Answer create(ObjectNode wanted) {
        return grace.post(PATH, wanted.toString());
    }

    private Answer patch(String id, int version, String body) {
        grace.with("If-Match", "\"" + version + "\"");
        return grace.patch(PATH + "/" + id, body);
    }

    private ObjectNode connection() {
        ObjectNode wanted = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "rest")
                .put("name", "Shop " + Ids.next())
                .put("stage", "production")
                .put("authentication", "header")
                .put("url", "http://localhost:" + server.getPort())
                .put("secret", "key-1");
        ObjectNode terms =
                wanted.putObject("terms").put("secretHeader", "X-Api-Key").put("allowDuplicates", false);
        terms.putArray("pathPrefixes").add("/api/v1");
        return wanted;
    }
}
