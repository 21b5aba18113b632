package io.casework.knowledge;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes versions of articles, one writer at a time in the whole cluster. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArticleWriter {

    /** Articles were written in a transaction that now has committed or soon will. */
    record ArticlesChanged() {}

    private final ArticleMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleWriter(ArticleMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Waits until no other node writes; what is read after this stays true until the transaction ends. */
    void begin() {
        mapper.lockMarker();
    }

    /** @param shippedHash of the file that the text came from, null when people wrote it */
    Article create(String id, String language, ArticleText text, String author, @Nullable String shippedHash) {
        Article article = new Article(id, language, 1, text, clock.instant(), author);
        mapper.insertArticle(article, nextChange(), shippedHash);
        mapper.insertVersion(article);
        return article;
    }

    /** @param version the version that the new one comes after */
    Article revise(
            String id, String language, int version, ArticleText text, String author, @Nullable String shippedHash) {
        Article article = new Article(id, language, version + 1, text, clock.instant(), author);
        mapper.insertVersion(article);
        mapper.updateArticle(article, nextChange(), shippedHash);
        return article;
    }

    /** Has every node index the article anew, because how customers ask for it has changed. */
    void touch(String id, String language) {
        mapper.updateChange(id, language, nextChange());
    }

    /** Numbers a change of something that is searched. */
    long nextChange() {
        long next = mapper.lockMarker() + 1;
        mapper.updateMarker(next);
        events.publishEvent(new ArticlesChanged());
        return next;
    }
}
