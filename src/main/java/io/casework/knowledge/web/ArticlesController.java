package io.casework.knowledge.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.knowledge.Article;
import io.casework.knowledge.ArticleSelection;
import io.casework.knowledge.ArticleSelection.Position;
import io.casework.knowledge.ArticleSummary;
import io.casework.knowledge.ArticleText;
import io.casework.knowledge.Articles;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/knowledge/articles")
class ArticlesController {

    private static final java.util.regex.Pattern ETAG = java.util.regex.Pattern.compile("\"(\\d{1,9})\"");

    private final CurrentActor actor;
    private final Articles articles;

    ArticlesController(CurrentActor actor, Articles articles) {
        this.actor = actor;
        this.articles = articles;
    }

    @GetMapping
    Page<ArticleSummary> listArticles(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable @Text(max = 200, singleLine = true) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        actor.get().require(Permission.KNOWLEDGE_READ);
        Position after = cursor == null ? null : Position.decode(cursor);
        return articles.list(new ArticleSelection(category, language, q, limit, after));
    }

    @GetMapping("/{id}")
    ResponseEntity<ArticlePage> readArticle(
            @PathVariable String id, @RequestParam(required = false) @Nullable String language) {
        actor.get().require(Permission.KNOWLEDGE_READ);
        return answer(ResponseEntity.ok(), articles.get(id, language));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ArticlePage> createArticle(@Valid @RequestBody NewArticle wanted) {
        Actor author = writer();
        Article article = articles.create(wanted.id(), wanted.language(), wanted.toText(), author);
        URI place = URI.create("/api/knowledge/articles/" + article.id() + "?language=" + article.language());
        return answer(ResponseEntity.created(place), article);
    }

    @PutMapping("/{id}")
    ResponseEntity<ArticlePage> reviseArticle(
            @PathVariable String id,
            @RequestParam(defaultValue = "en") String language,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Valid @RequestBody ArticleEdit edit) {
        Actor author = writer();
        Article article = articles.revise(id, language, version(ifMatch), edit.toText(), author);
        return answer(ResponseEntity.ok(), article);
    }

    private Actor writer() {
        Actor author = actor.get();
        author.require(Permission.KNOWLEDGE_WRITE);
        return author;
    }

    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Problem.VersionRequired();
        }
        Matcher etag = ETAG.matcher(ifMatch);
        if (!etag.matches()) {
            throw new Problem.InvalidInput("If-Match", "is not an ETag of an article");
        }
        return Integer.parseInt(etag.group(1));
    }

    private ResponseEntity<ArticlePage> answer(ResponseEntity.BodyBuilder response, Article article) {
        return response.eTag("\"" + article.version() + "\"")
                .body(ArticlePage.of(article, articles.languages(article.id())));
    }

    /** @param languages all languages in which the article exists */
    @Schema(name = "Article")
    record ArticlePage(
            String id,
            String title,
            String category,
            String language,
            List<String> languages,
            Instant updatedAt,
            int version,
            String question,
            List<String> alternateQuestions,
            List<String> intents,
            String body,
            String reply) {

        static ArticlePage of(Article article, List<String> languages) {
            ArticleText text = article.text();
            return new ArticlePage(
                    article.id(),
                    text.title(),
                    text.category(),
                    article.language(),
                    languages,
                    article.updatedAt(),
                    article.version(),
                    text.question(),
                    text.alternateQuestions(),
                    text.intents(),
                    text.body(),
                    text.reply());
        }
    }

    record NewArticle(
            @NotNull
                    @Size(max = 80)
                    @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be words of a-z and 0-9 joined by -")
                    String id,
            @NotNull String language,
            @NotNull String category,
            @NotBlank @Text(max = 200, singleLine = true) String title,
            @NotBlank @Text(max = 400, singleLine = true) String question,
            @NotNull @Size(max = 50) List<@NotBlank @Text(max = 400, singleLine = true) String> alternateQuestions,
            @NotEmpty @Size(max = 10) List<@NotNull String> intents,
            @NotBlank @Text(max = 20_000, bytes = Integer.MAX_VALUE) String body,
            @NotBlank @Text(max = 2_000, bytes = Integer.MAX_VALUE) String reply) {

        ArticleText toText() {
            return new ArticleText(category, title, question, alternateQuestions, intents, body, reply);
        }
    }

    record ArticleEdit(
            @NotNull String category,
            @NotBlank @Text(max = 200, singleLine = true) String title,
            @NotBlank @Text(max = 400, singleLine = true) String question,
            @NotNull @Size(max = 50) List<@NotBlank @Text(max = 400, singleLine = true) String> alternateQuestions,
            @NotEmpty @Size(max = 10) List<@NotNull String> intents,
            @NotBlank @Text(max = 20_000, bytes = Integer.MAX_VALUE) String body,
            @NotBlank @Text(max = 2_000, bytes = Integer.MAX_VALUE) String reply) {

        ArticleText toText() {
            return new ArticleText(category, title, question, alternateQuestions, intents, body, reply);
        }
    }
}
