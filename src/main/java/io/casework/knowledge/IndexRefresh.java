package io.casework.knowledge;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this node's index in step with the database: at once with what this node writes, within seconds with what the
 * others write.
 */
@Component
class IndexRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRefresh.class);

    private final ArticleMapper mapper;
    private final PastCaseMapper past;
    private final ArticleIndex articles;
    private final PastCaseIndex cases;
    private final KnowledgeSettings settings;
    private final TransactionTemplate ownTransaction;
    private long seen;

    IndexRefresh(
            ArticleMapper mapper,
            PastCaseMapper past,
            ArticleIndex articles,
            PastCaseIndex cases,
            KnowledgeSettings settings,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.past = past;
        this.articles = articles;
        this.cases = cases;
        this.settings = settings;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads what has changed since the last time. Writers take numbers one after the other, so none is skipped. */
    synchronized void run() {
        ownTransaction.executeWithoutResult(status -> catchUp());
    }

    private void catchUp() {
        long latest = mapper.findMarker();
        if (latest > seen) {
            cases.update(past.listGone(seen, latest), past.listChanged(seen, latest));
            articles.put(
                    mapper.listChanged(seen, latest).stream().map(this::asked).toList());
            seen = latest;
        }
    }

    private AskedArticle asked(Article article) {
        return new AskedArticle(
                article, past.listQuestions(article.id(), article.language(), settings.questionsPerArticle()));
    }

    @TransactionalEventListener(ArticleWriter.ArticlesChanged.class)
    void afterOwnChange() {
        tryToRun();
    }

    @Scheduled(
            fixedDelayString = "${casework.knowledge.refresh:5s}",
            initialDelayString = "${casework.knowledge.refresh:5s}")
    void poll() {
        tryToRun();
    }

    private void tryToRun() {
        try {
            run();
        } catch (NestedRuntimeException | UncheckedIOException e) {
            LOG.warn("Articles could not be read; the search goes on with what it has", e);
        }
    }
}
