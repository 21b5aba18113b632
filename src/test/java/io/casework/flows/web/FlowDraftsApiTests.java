package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class FlowDraftsApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Browser erin;
    String key = "";
    String draft = "";

    @BeforeEach
    void begin() {
        erin = Browser.signedIn(port, "erin");
        String id = Ids.next();
        key = "drafted-" + id.substring(id.length() - 12);
        draft = "/api/flows/" + key + "/draft";
        Answer created = erin.post(
                "/api/flows", "{\"kind\":\"process\",\"key\":\"" + key + "\",\"name\":\"Call \\\"back\\\"\"}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(draft);
    }

    @AfterEach
    void forget() {
        database.sql("DELETE FROM flow_draft_revisions WHERE flow_key = ?")
                .param(key)
                .update();
        database.sql("DELETE FROM flow_drafts WHERE flow_key = ?").param(key).update();
        database.sql("DELETE FROM flow_comments WHERE flow_key = ?").param(key).update();
        erin.without("If-Match");
    }

    @Test
    void showsADraft() {
        Answer answer = erin.get(draft);
        JsonNode shown = answer.json();

        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(shown.get("key").asString()).isEqualTo(key);
        assertThat(shown.get("kind").asString()).isEqualTo("process");
        assertThat(shown.get("name").asString()).isEqualTo("Call \"back\"");
        assertThat(shown.get("baseVersion").isNull()).isTrue();
        assertThat(shown.get("latestVersion").isNull()).isTrue();
        assertThat(shown.get("lock").isNull()).isTrue();
        assertThat(shown.at("/createdBy/name").asString()).startsWith("Erin");
        assertThat(shown.get("content").asString()).contains("id=\"" + key + "\"");
        assertThat(keys(erin.get("/api/flows/drafts").json())).contains(key);
        assertThat(keys(erin.get("/api/flows").json())).as("in use").doesNotContain(key);
    }

    @Test
    void saves_whatWasReadBefore() {
        assertThat(erin.put(draft, content("two")).status()).as("no If-Match").isEqualTo(428);

        Answer saved = save(erin, 1, "two");

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(saved.json().at("/lock/mine").asBoolean()).isTrue();
        Answer stale = save(erin, 1, "three");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("type").asString()).isEqualTo("/problems/stale-version");
        assertThat(erin.get(draft).json().get("content").asString()).isEqualTo("two");
    }

    @Test
    void refusesToSave_whatSomebodyElseEdits() {
        save(erin, 1, "erin's");
        Browser other = secondEditor();

        Answer refused = save(other, 2, "theirs");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/draft-locked");
        assertThat(refused.json().get("detail").asString()).contains("Erin");
        assertThat(other.put(draft + "/lock", "{}").status()).isEqualTo(409);

        JsonNode taken = other.put(draft + "/lock", "{\"takeOver\":true}").json();
        assertThat(taken.get("mine").asBoolean()).isTrue();
        assertThat(save(erin, 2, "erin's, later").status()).isEqualTo(409);
        assertThat(save(other, 2, "theirs").status()).isEqualTo(200);
        assertThat(erin.delete(draft).status()).isEqualTo(409);
        assertThat(other.delete(draft + "/lock").status()).isEqualTo(204);
        assertThat(erin.delete(draft).status()).isEqualTo(204);
        assertThat(erin.get(draft).status()).isEqualTo(404);
    }

    @Test
    void keepsRevisions() {
        put(erin, 1, "{\"content\":\"good\",\"note\":\"works\"}");
        save(erin, 2, "bad");

        JsonNode revisions = erin.get(draft + "/revisions").json().get("items");
        assertThat(revisions.valueStream().map(each -> each.get("revision").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(revisions.at("/1/note").asString()).isEqualTo("works");
        assertThat(erin.get(draft + "/revisions/2").json().get("content").asString())
                .isEqualTo("good");
        assertThat(erin.get(draft + "/revisions/9").status()).isEqualTo(404);

        JsonNode restored = erin.without("If-Match")
                .post(draft + "/revisions/2/restoration", "")
                .json();
        assertThat(restored.get("content").asString()).isEqualTo("good");
        assertThat(restored.get("revision").asInt()).isEqualTo(4);
    }

    @Test
    void checks_whatIsSavedAndWhatIsNot() {
        JsonNode saved = erin.post(draft + "/check", "{}").json();
        JsonNode unsaved = erin.post(draft + "/check", content("<a")).json();

        assertThat(saved.get("admitted").asBoolean()).as(saved.toString()).isTrue();
        assertThat(saved.get("findings")).isEmpty();
        assertThat(unsaved.get("admitted").asBoolean()).isFalse();
        assertThat(unsaved.at("/findings/0/rule").asString()).isEqualTo("xml-malformed");
        assertThat(unsaved.at("/findings/0/severity").asString()).isEqualTo("error");
        assertThat(unsaved.at("/findings/0/elementId").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:18999/x\">]><a>&x;</a>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\"/></a>",
                "<script>alert(1)</script>"
            })
    void keepsHostileTextAsText(String hostile) {
        assertThat(save(erin, 1, hostile).status()).isEqualTo(200);

        assertThat(erin.get(draft).json().get("content").asString()).isEqualTo(hostile);
        JsonNode check = erin.post(draft + "/check", "").json();
        assertThat(check.get("admitted").asBoolean()).isFalse();
    }

    @Test
    void refusesWhatIsNoTextOrTooLarge() {
        assertThat(put(erin, 1, "{\"content\":\"a\\u0000b\"}").status()).isEqualTo(400);
        assertThat(save(erin, 1, "a".repeat(5_000_000)).status()).isEqualTo(413);
        assertThat(save(erin, 1, "").status()).isEqualTo(422);
        assertThat(save(erin, 1, "a".repeat(900_000)).status()).isEqualTo(200);
    }

    @Test
    void keepsTheText_whateverEncodingItCameIn() {
        byte[] utf16 = content("<a/>").getBytes(StandardCharsets.UTF_16BE);

        Answer saved = erin.with("If-Match", "\"1\"")
                .send("PUT", draft, BodyPublishers.ofByteArray(utf16), "application/json");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("content").asString()).isEqualTo("<a/>");
    }

    @Test
    void beginsFromAVersionOrFromTheOffer() {
        String path = "/api/flows/survey-follow-up/draft";
        try {
            assertThat(erin.post(path, "{\"from\":\"offer\"}").status()).isEqualTo(404);
            assertThat(erin.post(path, "{\"from\":77}").status()).isEqualTo(404);
            assertThat(erin.post(path, "{\"from\":\"x\"}").field()).isEqualTo("from");
            Answer begun = erin.post(path, "{\"from\":1}");
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            assertThat(begun.json().get("baseVersion").asInt()).isEqualTo(1);
            assertThat(begun.json().get("latestVersion").asInt()).isPositive();
            assertThat(erin.post(path, "{}").status()).isEqualTo(409);
        } finally {
            erin.delete(path);
        }
    }

    @Test
    void listsForms_andGivesTheirJson() {
        JsonNode form = erin.get("/api/flows")
                .json()
                .get("items")
                .valueStream()
                .filter(flow -> flow.get("key").asString().equals("support.review-triage"))
                .findFirst()
                .orElseThrow();
        assertThat(form.get("kind").asString()).isEqualTo("form");
        assertThat(form.get("name").asString()).isEqualTo("Review triage");

        Answer version = erin.with("Accept", "application/xml, application/problem+json")
                .get("/api/flows/support.review-triage/versions/1");

        erin.without("Accept");
        assertThat(version.header("Content-Type")).startsWith("application/json");
        assertThat(version.json().get("components")).isNotEmpty();
        assertThat(erin.get("/api/flows/ticket-triage/versions/1").header("Content-Type"))
                .startsWith("application/xml");
        assertThat(erin.get("/api/flows/support.review-triage/versions/99").status())
                .isEqualTo(404);
    }

    @Test
    void takesComments() {
        String comments = "/api/flows/" + key + "/comments";

        Answer written = erin.post(comments, "{\"elementId\":\"EndEvent_Done\",\"text\":\"Really?\"}");
        String comment = comments + "/" + written.json().get("id").asString();

        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(erin.patch(comment, "{\"resolved\":true}")
                        .json()
                        .at("/resolvedBy/id")
                        .asString())
                .isEqualTo("erin");
        assertThat(erin.get(comments).json().at("/items/0/text").asString()).isEqualTo("Really?");
        assertThat(secondEditor().delete(comment).status()).isEqualTo(403);
        assertThat(erin.delete(comment).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"alice, 403, 403", "frank, 200, 403", "erin, 200, 400"})
    void isReadByReaders_andWrittenByEditors(String user, int reads, int writes) {
        Browser browser = Browser.signedIn(port, user);

        for (String path : List.of("", "/revisions", "/revisions/1")) {
            assertThat(browser.get(draft + path).status()).as(path).isEqualTo(reads);
        }
        assertThat(browser.get("/api/flows/drafts").status()).isEqualTo(reads);
        assertThat(browser.get("/api/flows/" + key + "/comments").status()).isEqualTo(reads);
        assertThat(browser.post(draft + "/check", "{}").status()).isEqualTo(reads);
        assertThat(browser.post("/api/flows", "[]").status()).isEqualTo(writes);
        assertThat(browser.post(draft, "[]").status()).isEqualTo(writes);
        assertThat(browser.put(draft, "[]").status()).isEqualTo(writes);
        assertThat(browser.put(draft + "/lock", "[]").status()).isEqualTo(writes);
        assertThat(browser.post("/api/flows/" + key + "/comments", "[]").status())
                .isEqualTo(writes);
        if (writes == 403) {
            assertThat(browser.delete(draft).status()).isEqualTo(403);
            assertThat(browser.delete(draft + "/lock").status()).isEqualTo(403);
            assertThat(browser.post(draft + "/revisions/1/restoration", "").status())
                    .isEqualTo(403);
        }
    }

    /** A machine that may edit flows is somebody else than erin. */
    private Browser secondEditor() {
        return Browser.signedIn(port, "grace").tokenFor("flows:read", "flows:edit");
    }

    private Answer save(Browser browser, int ifRevision, String text) {
        return put(browser, ifRevision, content(text));
    }

    private Answer put(Browser browser, int ifRevision, String body) {
        return browser.with("If-Match", "\"" + ifRevision + "\"").put(draft, body);
    }

    private static String content(String text) {
        return JSON.writeValueAsString(Map.of("content", text));
    }

    private static List<String> keys(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(each -> each.get("key").asString())
                .toList();
    }
}
