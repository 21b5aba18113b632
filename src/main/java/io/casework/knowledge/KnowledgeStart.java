package io.casework.knowledge;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Imports and indexes the articles before the web server and the workers start, so nobody finds an empty index. */
@Component
class KnowledgeStart implements SmartLifecycle {

    private final ImportShippedArticles articles;
    private final IndexRefresh refresh;
    private volatile boolean running;

    KnowledgeStart(ImportShippedArticles articles, IndexRefresh refresh) {
        this.articles = articles;
        this.refresh = refresh;
    }

    @Override
    public void start() {
        articles.run();
        refresh.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
