package io.casework.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class KnowledgeFromWorkApiTests {

    private static final String DRAFTS = "/api/knowledge/drafts";
    private static final String GAPS = "/api/knowledge/gaps";
    private static final String BEGUN =
            "{\"language\":\"en\",\"category\":\"orders\",\"title\":\"T\",\"question\":\"Q?\",\"alternateQuestions\":[],"
                    + "\"intents\":[\"cancel-order\"],\"body\":\"%s\",\"reply\":\"R.\"}";

    @LocalServerPort
    int port;

    @Test
    void gaps_areForWhoReadsInsights() {
        assertThat(Browser.signedIn(port, "frank").get(GAPS).status()).isEqualTo(200);
        assertThat(Browser.signedIn(port, "alice").get(GAPS).status()).isEqualTo(403);
        assertThat(Browser.signedIn(port, "frank").get(GAPS + "?from=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void drafts_areForWhoWritesArticles() {
        Browser alice = Browser.signedIn(port, "alice");

        assertThat(alice.get(DRAFTS).status()).isEqualTo(403);
        assertThat(alice.get(DRAFTS + "/1").status()).isEqualTo(403);
        assertThat(alice.post(DRAFTS, BEGUN.formatted("B")).status()).isEqualTo(403);
        assertThat(alice.post(DRAFTS + "/1/publication", "{\"articleId\":\"a\"}")
                        .status())
                .isEqualTo(403);
        assertThat(alice.post("/api/cases/C-1/article-draft", "").status()).isEqualTo(404);
        assertThat(Browser.signedIn(port, "frank")
                        .post("/api/cases/C-1/article-draft", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDraft_isBegunAndRefused_whenItIsNoText() {
        Browser grace = Browser.signedIn(port, "grace");

        var begun = grace.post(DRAFTS, BEGUN.formatted("B"));
        assertThat(begun.status()).isEqualTo(201);
        String draft = DRAFTS + "/" + begun.json().path("id").asString();
        assertThat(grace.get(draft).json().path("title").asString()).isEqualTo("T");
        assertThat(grace.post(draft + "/publication", "{\"articleId\":\"a\"}").status())
                .isEqualTo(428);

        assertThat(grace.post(DRAFTS, BEGUN.formatted("b".repeat(20_001))).status())
                .isEqualTo(400);
        assertThat(grace.post(DRAFTS, BEGUN.formatted("\\u0000")).status()).isEqualTo(400);
        assertThat(grace.post(DRAFTS, BEGUN.replace("orders", "cats").formatted("B"))
                        .status())
                .isEqualTo(400);
        assertThat(grace.get(DRAFTS + "/none").status()).isEqualTo(404);
    }
}
