package io.casework.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.providers.ModelServer;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class AssistantSettingsTests {

    private static final String KEY = "sk-live-9f8e7d6c5b4a3210";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    private ModelServer server;
    private Browser grace;

    @BeforeEach
    void start() throws Exception {
        server = new ModelServer();
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void stop() {
        grace.put("/api/assistant/policies", "{\"items\":[]}");
        grace.put("/api/assistant/budgets", "{\"items\":[]}");
        items("/api/assistant/providers")
                .forEach(one ->
                        grace.delete("/api/assistant/providers/" + one.get("id").asString()));
        items("/api/assistant/patterns")
                .forEach(one ->
                        grace.delete("/api/assistant/patterns/" + one.get("id").asString()));
        server.close();
    }

    @Test
    void aKey_goesInAndNeverOut() {
        String id = provider("Ours");

        assertThat(grace.get("/api/assistant/providers/" + id).text()).contains("\"keyKnown\":true");
        assertThat(grace.get("/api/assistant/providers").text()).doesNotContain(KEY);
        assertThat(sql.queryForObject("SELECT api_key FROM assistant_providers WHERE id = ?", String.class, id))
                .doesNotContain(KEY);
        assertThat(sql.queryForList("SELECT detail FROM audit_trail", String.class))
                .noneMatch(detail -> detail != null && detail.contains(KEY));
    }

    @Test
    void aKey_doesNotFollowToAnotherAddress() {
        String id = provider("Ours");

        Answer moved = grace.patch("/api/assistant/providers/" + id, "{\"baseUrl\":\"https://evil.example/v1\"}");

        assertThat(moved.status()).isEqualTo(400);
        assertThat(moved.text()).contains("apiKey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com",
                "https://user:pw@example.com/v1",
                "https://example.com/v1#x",
                "https://example.com/v1?key=1",
                "not a url",
                "file:///etc/passwd"
            })
    void addressesThatLeadElsewhere_areRefused(String url) {
        Answer answer = grace.post(
                "/api/assistant/providers",
                "{\"name\":\"Odd\",\"kind\":\"openai\",\"model\":\"m\",\"baseUrl\":\"" + url + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("baseUrl");
    }

    @Test
    void aConnection_canBeTried() {
        server.says("{\"ok\": true}");
        String id = provider("Ours");

        JsonNode call =
                grace.post("/api/assistant/providers/" + id + "/test", "").json();

        assertThat(call.get("outcome").asString()).isEqualTo("answered");
        assertThat(call.get("tokensIn").asInt()).isEqualTo(400);
        server.answers(request -> ModelServer.status(401));
        JsonNode refused =
                grace.post("/api/assistant/providers/" + id + "/test", "").json();
        assertThat(refused.get("outcome").asString()).isEqualTo("refused");
        assertThat(refused.toString()).contains("status-401").doesNotContain("own words");
    }

    @Test
    void aPreview_isWhatWouldLeave_andNothingDoes() {
        String id = provider("Ours");
        grace.post("/api/assistant/patterns", "{\"name\":\"Contracts\",\"expression\":\"CT-[0-9]{4}\"}");

        JsonNode preview = grace.post(
                        "/api/assistant/preview",
                        "{\"task\":\"classify\",\"providerId\":\"" + id + "\",\"names\":[\"Ada Lovelace\"],"
                                + "\"message\":\"Ada here, ada@example.com, CT-1234: where is my order?\"}")
                .json();

        String body = preview.get("request").get("body").asString();
        assertThat(body)
                .contains("[NAME_1] here, [EMAIL_1], [PATTERN_1]: where is my order?", "gpt-test")
                .doesNotContain("Ada", "ada@example.com", "CT-1234", KEY);
        assertThat(preview.get("request").get("url").asString()).endsWith("/v1/chat/completions");
        assertThat(preview.get("masked").get("email").asInt()).isEqualTo(1);
        assertThat(server.asked()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(unclosed | not a regular expression",
                "a* | empty text",
                "(?:[a-z]{50}[0-9]{50}){60} | repeats too much",
                "(?=x) | not a regular expression"
            })
    void patternsThatWouldHarm_areRefused(String expression, String why) {
        Answer answer =
                grace.post("/api/assistant/patterns", "{\"name\":\"Odd\",\"expression\":\"" + expression + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(why);
    }

    @Test
    void policies_nameWhatExists_onceEach() {
        String id = provider("Ours");
        String classify = "{\"task\":\"classify\",\"engine\":\"provider\",\"providerId\":\"" + id + "\"}";

        assertThat(put("policies", classify).status()).isEqualTo(200);
        assertThat(put("policies", classify + "," + classify).text()).contains("something else of the same");
        assertThat(put("policies", classify.replace(id, "nobody")).text()).contains("is not a provider");
        assertThat(put("policies", "{\"task\":\"classify\",\"engine\":\"local\",\"category\":\"no-such\"}")
                        .text())
                .contains("is not a category");
        assertThat(grace.delete("/api/assistant/providers/" + id).status()).isEqualTo(409);
        assertThat(grace.get("/api/assistant/policies").json().get("items")).hasSize(1);
    }

    @Test
    void status_tellsOfTrouble_andTheLogOfEveryCall() {
        String id = provider("Ours");
        put("policies", "{\"task\":\"classify\",\"engine\":\"provider\",\"providerId\":\"" + id + "\"}");
        put("budgets", "{\"scope\":\"*\",\"dailyTokens\":1000000,\"dailyCost\":5}");
        assertThat(grace.get("/api/assistant/status").json().get("degraded").asBoolean())
                .isFalse();

        server.answers(request -> ModelServer.status(404));
        grace.post("/api/assistant/providers/" + id + "/test", "");

        Browser frank = Browser.signedIn(port, "frank");
        JsonNode status = frank.get("/api/assistant/status").json();
        assertThat(status.get("degraded").asBoolean()).isTrue();
        assertThat(status.get("providers").get(0).get("health").asString()).isEqualTo("failing");
        JsonNode calls = frank.get("/api/assistant/calls?provider=" + id).json();
        assertThat(calls.get("items")).hasSize(1);
        assertThat(calls.get("items").get(0).get("outcome").asString()).isEqualTo("refused");
    }

    @Test
    void pagesOfTheLog_joinWithoutGap() {
        server.says("{\"ok\": true}");
        String id = provider("Ours");
        for (int i = 0; i < 5; i++) {
            grace.post("/api/assistant/providers/" + id + "/test", "");
        }

        JsonNode first =
                grace.get("/api/assistant/calls?limit=3&provider=" + id).json();
        JsonNode second = grace.get("/api/assistant/calls?limit=3&provider=" + id + "&cursor="
                        + first.get("next").asString())
                .json();

        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("items").toString())
                .doesNotContain(first.get("items").get(2).get("id").asString());
        assertThat(grace.get("/api/assistant/calls?cursor=x").status()).isEqualTo(400);
        assertThat(grace.get("/api/assistant/calls?outcome=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "alice, /api/assistant/providers, 403",
        "erin, /api/assistant/policies, 403",
        "frank, /api/assistant/patterns, 403",
        "frank, /api/assistant/calls, 200",
        "alice, /api/assistant/calls, 403",
        "grace, /api/assistant/budgets, 200"
    })
    void whoMay(String user, String path, int status) {
        assertThat(Browser.signedIn(port, user).get(path).status()).isEqualTo(status);
    }

    private String provider(String name) {
        Answer answer = grace.post(
                "/api/assistant/providers",
                "{\"name\":\"" + name + "\",\"kind\":\"openai\",\"model\":\"gpt-test\",\"baseUrl\":\""
                        + server.url("/v1") + "\",\"apiKey\":\"" + KEY + "\",\"inputPrice\":1,\"outputPrice\":2}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private Answer put(String what, String items) {
        return grace.put("/api/assistant/" + what, "{\"items\":[" + items + "]}");
    }

    private Iterable<JsonNode> items(String path) {
        return grace.get(path).json().get("items");
    }
}
