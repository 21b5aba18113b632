package io.casework.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The product's search over questions and answers that are not part of it. */
public final class SearchTrial implements AutoCloseable {

    private final ArticleIndex index = new ArticleIndex();
    private final String language;

    /** @param questions the article's own question and those of resolved cases; may be empty */
    public record Entry(String id, List<String> questions, String answer) {}

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

    private Article article(Entry entry) {
        List<String> questions = entry.questions();
        String first = questions.isEmpty() ? "" : questions.get(0);
        List<String> others =
                IntStream.range(1, questions.size()).mapToObj(questions::get).toList();
        ArticleText text = new ArticleText("trial", "", first, others, List.of(), "", entry.answer());
        return new Article(entry.id(), language, 1, text, Instant.EPOCH, "trial");
    }
}
