package io.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KnowledgeTest
class ImportShippedArticlesTests {

    @Autowired
    ImportShippedArticles shippedArticles;

    @Autowired
    Articles articles;

    @Autowired
    ArticleMapper mapper;

    String id = "";

    @BeforeEach
    void inventAnId() {
        id = "imported-" + UUID.randomUUID();
    }

    @Test
    void bringsEveryShippedArticle_atStart() {
        assertThat(Shipped.FILES).allSatisfy(file -> assertThat(
                        articles.get(file.id(), file.language()).text())
                .isEqualTo(file.text()));
    }

    @Test
    void changesNothing_theSecondTime() {
        long before = mapper.findMarker();

        shippedArticles.run();

        assertThat(mapper.findMarker()).isEqualTo(before);
    }

    @Test
    void writesTheNextVersion_whenTheFileChanged() {
        shippedArticles.run(List.of(file("hash-1", "Old title")));

        shippedArticles.run(List.of(file("hash-2", "New title")));

        Article article = articles.get(id, "en");
        assertThat(article.version()).isEqualTo(2);
        assertThat(article.text().title()).isEqualTo("New title");
    }

    @Test
    void leavesAlone_whatPeopleHaveWritten() {
        shippedArticles.run(List.of(file("hash-1", "Old title")));
        articles.revise(id, "en", 1, file("", "Title by a person").text(), Actor.SYSTEM);

        shippedArticles.run(List.of(file("hash-2", "New title")));

        Article article = articles.get(id, "en");
        assertThat(article.version()).isEqualTo(2);
        assertThat(article.text().title()).isEqualTo("Title by a person");
    }

    private ArticleFiles.Shipped file(String hash, String title) {
        ArticleText text = new ArticleText(
                "service", title, "Is this imported?", List.of(), List.of("feedback"), "Yes.", "It is imported.");
        return new ArticleFiles.Shipped(id, "en", hash, text);
    }
}
