package io.casework.knowledge;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles: reading them, and writing them as people do. */
@Component
public class Articles {

    /** Of the web application, where an article of that id would be. */
    private static final Set<String> PAGES = Set.of("drafts", "gaps");

    private final ArticleMapper mapper;
    private final ArticleWriter writer;
    private final ArticleRules rules;
    private final AuditTrail audit;

    Articles(ArticleMapper mapper, ArticleWriter writer, ArticleRules rules, AuditTrail audit) {
        this.mapper = mapper;
        this.writer = writer;
        this.rules = rules;
        this.audit = audit;
    }

    public Page<ArticleSummary> list(ArticleSelection selection) {
        List<ArticleSummary> rows = mapper.listArticles(selection, selection.pattern(), selection.limit() + 1);
        if (rows.size() <= selection.limit()) {
            return Page.of(rows);
        }
        List<ArticleSummary> items = rows.subList(0, selection.limit());
        String next =
                ArticleSelection.Position.after(items.get(items.size() - 1)).encode();
        return new Page<>(items, next);
    }

    /**
     * @param language null for English, or for the only language there is when there is no English
     * @throws Problem.NotFound when the article does not exist in that language
     */
    public Article get(String id, @Nullable String language) {
        Article article = mapper.findArticle(id, language == null ? preferred(languages(id)) : language);
        if (article == null) {
            throw new Problem.NotFound("The article");
        }
        return article;
    }

    /**
     * Which text of an article is read and searched.
     *
     * @param updatedAt when somebody wrote it
     */
    public record Edition(int version, Instant updatedAt) {}

    /** Empty when the article does not exist in that language. */
    public Optional<Edition> edition(String id, String language) {
        return Optional.ofNullable(mapper.findEdition(id, language));
    }

    /** The languages in which an article exists, none when it does not. */
    public List<String> languages(String id) {
        return mapper.listLanguages(id);
    }

    /**
     * @throws Problem.Conflict when the article exists in that language
     * @throws Problem.InvalidInput when the id is taken by a page, or the text has labels that do not exist
     */
    @Transactional
    public Article create(String id, String language, ArticleText text, Actor author) {
        if (PAGES.contains(id)) {
            throw new Problem.InvalidInput("id", "is the address of a page");
        }
        rules.check(language, text);
        writer.begin();
        if (mapper.findHead(id, language) != null) {
            throw new Problem.Conflict(
                    "article-exists", "Article exists", "There is an article with this id and language.");
        }
        Article article = writer.create(id, language, text, author.id(), null);
        audit.record("article-created", subject(article), null);
        return article;
    }

    /**
     * Writes the next version.
     *
     * @param version the version that the author read
     * @throws Problem.StaleVersion when there is a newer one
     */
    @Transactional
    public Article revise(String id, String language, int version, ArticleText text, Actor author) {
        rules.check(language, text);
        writer.begin();
        ArticleMapper.Head head = mapper.findHead(id, language);
        if (head == null) {
            throw new Problem.NotFound("The article");
        }
        if (head.version() != version) {
            throw new Problem.StaleVersion("The article");
        }
        Article article = writer.revise(id, language, version, text, author.id(), null);
        audit.record("article-revised", subject(article), "version " + article.version());
        return article;
    }

    private static String preferred(List<String> languages) {
        return languages.contains("en") || languages.isEmpty() ? "en" : languages.get(0);
    }

    private static String subject(Article article) {
        return "article:" + article.id() + "/" + article.language();
    }
}
