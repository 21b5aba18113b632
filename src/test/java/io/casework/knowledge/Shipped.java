package io.casework.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped articles, without a database. */
final class Shipped {

    static final List<ArticleFiles.Shipped> FILES = new ArticleFiles(new PathMatchingResourcePatternResolver()).all();

    private Shipped() {}

    static List<Article> articles(String language) {
        return FILES.stream()
                .filter(file -> file.language().equals(language))
                .map(file -> article(file.id(), language, file.text()))
                .toList();
    }

    static Article article(String id, String language, ArticleText text) {
        return new Article(id, language, 1, text, Instant.EPOCH, "system");
    }

    static ArticleIndex index() {
        ArticleIndex index = new ArticleIndex();
        Stream.of("en", "de")
                .flatMap(language -> articles(language).stream())
                .forEach(article -> index.put(List.of(new AskedArticle(article, List.of()))));
        return index;
    }
}
