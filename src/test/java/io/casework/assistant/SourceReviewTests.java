package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.assistant.ReplyDraft.Doubt;
import io.casework.assistant.ReplyDraft.Source;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.knowledge.ArticleText;
import io.casework.knowledge.Articles;
import io.casework.knowledge.KnowledgeSettings;
import io.casework.knowledge.PastCases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SourceReviewTests {

    @Autowired
    Articles articles;

    @Autowired
    PastCases past;

    @Autowired
    Cases cases;

    @Autowired
    KnowledgeSettings settings;

    private String article = "";

    private Instant written = Instant.EPOCH;

    @BeforeEach
    void writeAnArticle() {
        article = "article-" + UUID.randomUUID();
        written = articles.create(article, "en", text("One"), Actor.SYSTEM).updatedAt();
    }

    @Test
    void anArticleThatWasTouchedLately_isNotDoubted() {
        assertThat(doubtAfter(settings.staleAfter(), 1)).isNull();
    }

    @Test
    void anArticleThatNobodyTouchedForLong_isOld() {
        assertThat(doubtAfter(settings.staleAfter().plusSeconds(1), 1)).isEqualTo(new Doubt(Doubt.Kind.OLD, written));
    }

    @Test
    void anArticleWithANewerText_hasChanged() {
        Instant again =
                articles.revise(article, "en", 1, text("Two"), Actor.SYSTEM).updatedAt();

        assertThat(doubtAfter(Duration.ZERO, 1)).isEqualTo(new Doubt(Doubt.Kind.CHANGED, again));
        assertThat(doubtAfter(Duration.ZERO, 2)).isNull();
    }

    @Test
    void ofADraftThatNotedNoVersion_theTimeDecides() {
        assertThat(doubt(written.minusSeconds(1), written, null)).isEqualTo(new Doubt(Doubt.Kind.CHANGED, written));
        assertThat(doubt(written.plusSeconds(1), written, null)).isNull();
    }

    private @Nullable Doubt doubtAfter(Duration since, int version) {
        return doubt(written, written.plus(since), version);
    }

    private @Nullable Doubt doubt(Instant drafted, Instant now, @Nullable Integer version) {
        SourceReview review = new SourceReview(articles, past, cases, settings, Clock.fixed(now, ZoneOffset.UTC));
        Source source = new Source("s1", article, version, null, "One", "One.", "en", 1, null);
        ReplyDraft draft = new ReplyDraft(true, "en", "One.", List.of(), List.of(source), 0.5, null);
        return ((ReplyDraft) review.reviewed(draft, drafted, Actor.SYSTEM))
                .sources()
                .get(0)
                .doubt();
    }

    private static ArticleText text(String title) {
        return new ArticleText("orders", title, "One?", List.of(), List.of("cancel-order"), "One.", "One.");
    }
}
