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
    private final ArticleIndex index;
    private final TransactionTemplate ownTransaction;
    private long seen;

    IndexRefresh(ArticleMapper mapper, ArticleIndex index, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.index = index;
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
            index.put(mapper.listChanged(seen, latest));
            seen = latest;
        }
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
