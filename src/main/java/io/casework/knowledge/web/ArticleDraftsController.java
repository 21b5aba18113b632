package io.casework.knowledge.web;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import io.casework.knowledge.Article;
import io.casework.knowledge.ArticleDraft;
import io.casework.knowledge.ArticleDrafts;
import io.casework.knowledge.ArticleText;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.casework.shared.VersionTag;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/knowledge/drafts")
class ArticleDraftsController {

    private static final String WHAT = "The draft";

    private final CurrentActor actor;
    private final ArticleDrafts drafts;
    private final Users users;

    ArticleDraftsController(CurrentActor actor, ArticleDrafts drafts, Users users) {
        this.actor = actor;
        this.drafts = drafts;
        this.users = users;
    }

    @GetMapping
    @Requires(Permission.KNOWLEDGE_WRITE)
    Page<ArticleDraftView> listArticleDrafts() {
        return Page.of(drafts.list(actor.get())).map(this::view);
    }

    @GetMapping("/{id}")
    @Requires(Permission.KNOWLEDGE_WRITE)
    ResponseEntity<ArticleDraftView> readArticleDraft(@PathVariable String id) {
        return answer(ResponseEntity.ok(), drafts.read(id, actor.get()));
    }

    @PostMapping
    @Requires(Permission.KNOWLEDGE_WRITE)
    ResponseEntity<ArticleDraftView> beginArticleDraft(@Valid @RequestBody DraftText text) {
        Actor author = actor.get();
        ArticleDraft draft = drafts.open(null, text.language(), text.toText(), List.of(), author);
        return answer(ResponseEntity.created(URI.create("/api/knowledge/drafts/" + draft.id())), draft);
    }

    @PutMapping("/{id}")
    @Requires(Permission.KNOWLEDGE_WRITE)
    ResponseEntity<ArticleDraftView> reviseArticleDraft(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Valid @RequestBody DraftText text) {
        int version = VersionTag.required(ifMatch, WHAT);
        return answer(ResponseEntity.ok(), drafts.revise(id, version, text.language(), text.toText(), actor.get()));
    }

    @PostMapping("/{id}/publication")
    @Requires(Permission.KNOWLEDGE_WRITE)
    ResponseEntity<PublishedDraft> publishArticleDraft(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Valid @RequestBody Publication wanted) {
        Article article = drafts.publish(id, VersionTag.required(ifMatch, WHAT), wanted.articleId(), actor.get());
        URI place = URI.create("/api/knowledge/articles/" + article.id() + "?language=" + article.language());
        return ResponseEntity.created(place).body(new PublishedDraft(article.id(), article.language()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.KNOWLEDGE_WRITE)
    void discardArticleDraft(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        drafts.discard(id, VersionTag.required(ifMatch, WHAT), actor.get());
    }

    private ResponseEntity<ArticleDraftView> answer(ResponseEntity.BodyBuilder response, ArticleDraft draft) {
        return response.eTag(VersionTag.tag(draft.version())).body(view(draft));
    }

    private ArticleDraftView view(ArticleDraft draft) {
        return ArticleDraftView.of(draft, users.ref(draft.createdBy()));
    }

    /**
     * @param caseNumber of the case that it was made of
     * @param masked what was taken out of the case's text
     * @param articleId the article that it was published as
     */
    @Schema(name = "ArticleDraft")
    record ArticleDraftView(
            String id,
            @Nullable String caseNumber,
            ArticleDraft.Status status,
            String language,
            String category,
            String title,
            String question,
            List<String> alternateQuestions,
            List<String> intents,
            String body,
            String reply,
            List<ArticleDraft.Masked> masked,
            int version,
            Instant createdAt,
            UserRef createdBy,
            @Nullable String articleId) {

        static ArticleDraftView of(ArticleDraft draft, UserRef author) {
            ArticleText text = draft.text();
            return new ArticleDraftView(
                    draft.id(),
                    draft.caseNumber(),
                    draft.status(),
                    draft.language(),
                    text.category(),
                    text.title(),
                    text.question(),
                    text.alternateQuestions(),
                    text.intents(),
                    text.body(),
                    text.reply(),
                    draft.masked(),
                    draft.version(),
                    draft.createdAt(),
                    author,
                    draft.articleId());
        }
    }

    /** Intents, body and reply may be missing until it is published. */
    @Schema(name = "ArticleDraftText")
    record DraftText(
            @NotNull @Size(max = 8) String language,
            @NotNull @Size(max = 60) String category,
            @NotBlank @Text(max = 200, singleLine = true) String title,
            @NotBlank @Text(max = 400, singleLine = true) String question,
            @NotNull @Size(max = 50) List<@NotBlank @Text(max = 400, singleLine = true) String> alternateQuestions,
            @NotNull @Size(max = 10) List<@NotNull String> intents,
            @NotNull @Text(max = 20_000, bytes = Integer.MAX_VALUE) String body,
            @NotNull @Text(max = 2_000, bytes = Integer.MAX_VALUE) String reply) {

        ArticleText toText() {
            return new ArticleText(category, title, question, alternateQuestions, intents, body, reply);
        }
    }

    /** @param articleId that the article gets: words of a-z and 0-9 joined by hyphens */
    record Publication(
            @NotNull
                    @Size(max = 80)
                    @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be words of a-z and 0-9 joined by -")
                    String articleId) {}

    record PublishedDraft(String articleId, String language) {}
}
