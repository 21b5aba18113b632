package io.casework.knowledge;

import java.time.Instant;
import java.util.List;

/** The product's search over questions and answers that are not part of it. */
public final class SearchTrial implements AutoCloseable {

    private final ArticleIndex index = new ArticleIndex();
    private final String language;

    /**
     * @param question the article's own; may be empty
     * @param pastQuestions of resolved cases whose answers were drawn from the article
     */
    public record Entry(String id, String question, List<String> pastQuestions, String answer) {}

    public SearchTrial(List<Entry> entries, String language) {
        this.language = language;
        index.put(entries.stream().map(this::article).toList());
    }

    /** Ids of the best entries, the best first. */
    public List<String> find(String question, int limit) {
        return index.find(question, null, language, limit).stream()
                .map(Passage::articleId)
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }

    private AskedArticle article(Entry entry) {
        ArticleText text = new ArticleText("trial", "", entry.question(), List.of(), List.of(), "", entry.answer());
        return new AskedArticle(
                new Article(entry.id(), language, 1, text, Instant.EPOCH, "trial"), entry.pastQuestions());
    }
}
