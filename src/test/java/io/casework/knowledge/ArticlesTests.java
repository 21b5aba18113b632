package io.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KnowledgeTest
class ArticlesTests {

    static final Actor AUTHOR = Actor.SYSTEM;

    @Autowired
    Articles articles;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    /** A word that occurs nowhere else, so that tests don't find each other's articles. */
    String word = "";

    String id = "";

    @BeforeEach
    void inventAWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
        id = "article-" + word;
    }

    @Test
    void readsBack_whatWasWritten() {
        ArticleText text = new ArticleText(
                "orders",
                "Title " + word,
                "Question?",
                List.of("One?", "Zwei – Äöü 🙂?"),
                List.of("place-order", "change-order"),
                "Body\n\n- with *Markdown*",
                "First sentence.\nSecond sentence.");

        articles.create(id, "en", text, AUTHOR);

        Article article = articles.get(id, "en");
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.version()).isEqualTo(1);
        assertThat(article.updatedBy()).isEqualTo(AUTHOR.id());
    }

    @Test
    void readsBack_noAlternateQuestions() {
        articles.create(id, "en", text("Title"), AUTHOR);

        assertThat(articles.get(id, "en").text().alternateQuestions()).isEmpty();
    }

    @Test
    void refuses_aSecondArticleOfTheSameLanguage() {
        articles.create(id, "en", text("Title"), AUTHOR);
        articles.create(id, "de", text("Titel"), AUTHOR);

        assertThatThrownBy(() -> articles.create(id, "en", text("Title"), AUTHOR))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(articles.languages(id)).containsExactly("de", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafts", "gaps"})
    void refuses_theAddressOfAPage(String page) {
        assertThatThrownBy(() -> articles.create(page, "en", text("Title"), AUTHOR))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void keepsEveryVersion() {
        articles.create(id, "en", text("First"), AUTHOR);

        articles.revise(id, "en", 1, text("Second"), AUTHOR);

        assertThat(articles.get(id, "en").text().title()).isEqualTo("Second");
        assertThat(jdbc.queryForList(
                        "SELECT v.title FROM article_versions v WHERE v.article_id = ? ORDER BY v.version",
                        String.class,
                        id))
                .containsExactly("First", "Second");
    }

    @Test
    void refuses_aChangeOfAnOldVersion() {
        articles.create(id, "en", text("First"), AUTHOR);
        articles.revise(id, "en", 1, text("Second"), AUTHOR);

        assertThatThrownBy(() -> articles.revise(id, "en", 1, text("Third"), AUTHOR))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThat(articles.get(id, "en").text().title()).isEqualTo("Second");
    }

    @Test
    void refuses_unknownArticles() {
        assertThatThrownBy(() -> articles.get(id, null)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> articles.get("return-an-item", "xx")).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> articles.revise(id, "en", 1, text("Title"), AUTHOR))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void saysEverythingThatIsUnknown_atOnce() {
        ArticleText text = new ArticleText("cats", "Title", "Question?", List.of(), List.of("purr"), "Body", "Reply.");

        assertThatThrownBy(() -> articles.create(id, "xx", text, AUTHOR))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(
                                problem.extensions().get("violations"))
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Violation.class))
                        .extracting(Violation::field)
                        .containsExactly("language", "category", "intents"));
    }

    @Test
    void prefersEnglish_elseTheLanguageThereIs() {
        articles.create(id, "de", text("Titel"), AUTHOR);
        assertThat(articles.get(id, null).language()).isEqualTo("de");

        articles.create(id, "en", text("Title"), AUTHOR);
        assertThat(articles.get(id, null).language()).isEqualTo("en");
    }

    @Test
    void listsPageByPage_inOrderOfTitles() {
        List.of("c", "a", "b", "a", "d").forEach(this::createTitled);

        List<String> titles = new ArrayList<>();
        ArticleSelection.@Nullable Position after = null;
        do {
            Page<ArticleSummary> page = articles.list(new ArticleSelection("service", "en", word, 2, after));
            page.items().forEach(article -> titles.add(article.title()));
            after = page.next() == null ? null : ArticleSelection.Position.decode(page.next());
        } while (after != null);

        assertThat(titles).containsExactly(word + " a", word + " a", word + " b", word + " c", word + " d");
    }

    @Test
    void listsByWords_takenLiterally() {
        createTitled("100%_sure\\");

        assertThat(list(word.toUpperCase(java.util.Locale.ROOT) + " 100%_SURE\\"))
                .hasSize(1);
        assertThat(list(word + "%")).isEmpty();
        assertThat(list(word + "_100")).isEmpty();
        assertThat(list("  ")).isNotEmpty();
    }

    @Test
    void findsNewText_atOnce() {
        articles.create(id, "en", text("About " + word), AUTHOR);
        assertThat(search.find(word, null, "en", 1)).extracting(Passage::title).containsExactly("About " + word);

        articles.revise(id, "en", 1, text("About something else"), AUTHOR);
        assertThat(search.find(word, null, "en", 1)).isEmpty();
    }

    @Test
    void findsNothingOfAChange_thatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            articles.create(id, "en", text("About " + word), AUTHOR);
            status.setRollbackOnly();
        });

        assertThat(search.find(word, null, "en", 1)).isEmpty();
    }

    private List<ArticleSummary> list(String words) {
        return articles.list(new ArticleSelection(null, null, words, 200, null)).items();
    }

    private void createTitled(String title) {
        articles.create("article-" + UUID.randomUUID(), "en", text(word + " " + title), AUTHOR);
    }

    private static ArticleText text(String title) {
        return new ArticleText(
                "service", title, "What is it?", List.of(), List.of("feedback"), "It is a test.", "It is a test.");
    }
}
