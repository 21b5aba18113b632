package io.casework.knowledge;

import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles to be. Whoever may write articles reviews them and publishes or discards them; a draft of a case is there only
 * for those who may see the case.
 */
@Component
@Transactional
public class ArticleDrafts {

    private static final int MOST = 200;

    /** What stands in a text in place of something personal. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+_\\d+]");

    private final ArticleDraftMapper mapper;
    private final Articles articles;
    private final ArticleRules rules;
    private final PastCases past;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    ArticleDrafts(
            ArticleDraftMapper mapper,
            Articles articles,
            ArticleRules rules,
            PastCases past,
            Cases cases,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.articles = articles;
        this.rules = rules;
        this.past = past;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest two hundred that are open and that the reviewer may see, the newest first. */
    @Transactional(readOnly = true)
    public List<ArticleDraft> list(Actor reviewer) {
        reviewer.require(Permission.KNOWLEDGE_WRITE);
        return mapper.listOpen(MOST).stream()
                .filter(draft -> maySee(draft, reviewer))
                .toList();
    }

    /** @throws Problem.NotFound when there is none, or none that the reviewer may know of */
    @Transactional(readOnly = true)
    public ArticleDraft read(String id, Actor reviewer) {
        reviewer.require(Permission.KNOWLEDGE_WRITE);
        return Optional.ofNullable(mapper.findDraft(id))
                .filter(draft -> maySee(draft, reviewer))
                .orElseThrow(() -> new Problem.NotFound("The draft"));
    }

    @Transactional(readOnly = true)
    public Optional<ArticleDraft> openOf(String caseNumber) {
        return Optional.ofNullable(mapper.findOpenOfCase(caseNumber));
    }

    /** The article in this language that was made of the case. */
    @Transactional(readOnly = true)
    public Optional<String> articleOf(String caseNumber, String language) {
        return Optional.ofNullable(mapper.findArticleOfCase(caseNumber, language));
    }

    /**
     * @param caseNumber of the case that it is made of; null when somebody begins one
     * @throws Problem.InvalidInput when it names a category or intents that are none of ours
     * @throws Problem.Conflict when the case has an open draft
     */
    public ArticleDraft open(
            @Nullable String caseNumber,
            String language,
            ArticleText text,
            List<ArticleDraft.Masked> masked,
            Actor author) {
        rules.check(language, text);
        ArticleDraft draft = new ArticleDraft(
                Ids.next(),
                caseNumber,
                ArticleDraft.Status.OPEN,
                language,
                text,
                masked,
                1,
                clock.instant(),
                author.id(),
                null);
        insert(draft);
        audit.record("article-draft-opened", subject(draft.id()), caseNumber);
        return draft;
    }

    /** @throws Problem.StaleVersion when somebody changed it since the reviewer read it */
    public ArticleDraft revise(String id, int version, String language, ArticleText text, Actor reviewer) {
        ArticleDraft before = requireOpen(id, version, reviewer);
        rules.check(language, text);
        ArticleDraft after = new ArticleDraft(
                id,
                before.caseNumber(),
                before.status(),
                language,
                text,
                before.masked(),
                version + 1,
                before.createdAt(),
                before.createdBy(),
                null);
        requireChanged(mapper.updateDraft(after));
        audit.record("article-draft-revised", subject(id), "version " + after.version());
        return after;
    }

    /**
     * Makes an article of the draft, which the search then finds.
     *
     * @throws Problem.InvalidInput when something is missing, or something masked is still in the text
     * @throws Problem.Conflict when there is an article of this id and language
     */
    public Article publish(String id, int version, String articleId, Actor reviewer) {
        ArticleDraft draft = requireOpen(id, version, reviewer);
        requireWhole(draft.text());
        Article article = articles.create(articleId, draft.language(), draft.text(), reviewer);
        decide(draft, ArticleDraft.Status.PUBLISHED, articleId);
        Optional.ofNullable(draft.caseNumber()).ifPresent(past::recheck);
        audit.record("article-draft-published", subject(id), articleId + '/' + draft.language());
        return article;
    }

    public void discard(String id, int version, Actor reviewer) {
        decide(requireOpen(id, version, reviewer), ArticleDraft.Status.DISCARDED, null);
        audit.record("article-draft-discarded", subject(id), null);
    }

    /** Two people may have had the same idea. */
    private void insert(ArticleDraft draft) {
        try {
            mapper.insertDraft(draft);
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict("draft-exists", "Draft exists", "There is an open draft of this case.");
        }
    }

    private void decide(ArticleDraft draft, ArticleDraft.Status status, @Nullable String articleId) {
        requireChanged(mapper.updateDecided(draft.id(), draft.version(), status, articleId, clock.instant()));
    }

    private ArticleDraft requireOpen(String id, int version, Actor reviewer) {
        ArticleDraft draft = read(id, reviewer);
        if (draft.status() != ArticleDraft.Status.OPEN) {
            throw new Problem.Conflict(
                    "draft-decided", "Draft decided", "The draft was published or discarded already.");
        }
        if (draft.version() != version) {
            throw new Problem.StaleVersion("The draft");
        }
        return draft;
    }

    private boolean maySee(ArticleDraft draft, Actor reviewer) {
        return draft.caseNumber() == null || cases.find(draft.caseNumber()).isVisibleTo(reviewer);
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new Problem.StaleVersion("The draft");
        }
    }

    private static void requireWhole(ArticleText text) {
        List<Violation> violations = Stream.of(
                        missing("body", text.body()),
                        missing("reply", text.reply()),
                        missing("intents", String.join(" ", text.intents())),
                        masked("title", text.title()),
                        masked("question", text.question()),
                        masked("alternateQuestions", String.join(" ", text.alternateQuestions())),
                        masked("body", text.body()),
                        masked("reply", text.reply()))
                .flatMap(Optional::stream)
                .toList();
        if (!violations.isEmpty()) {
            throw new Problem.InvalidInput(violations);
        }
    }

    private static Optional<Violation> missing(String field, String value) {
        return value.isBlank() ? Optional.of(new Violation(field, "must not be blank")) : Optional.empty();
    }

    private static Optional<Violation> masked(String field, String value) {
        return PLACEHOLDER.matcher(value).find()
                ? Optional.of(new Violation(field, "still has something in it that was masked"))
                : Optional.empty();
    }

    private static String subject(String id) {
        return "article-draft:" + id;
    }
}
