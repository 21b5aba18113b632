package io.casework.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** The articles of one language, searchable. */
final class LanguageIndex implements AutoCloseable {

    private static final double INTENT_WEIGHT = 1.3;
    private static final int CANDIDATES = 50;

    private static final String VERSION = "version";
    private static final String TITLE = "title";
    private static final String SENTENCE = "sentence";
    private static final String INTENT = "intent";

    private final String language;
    private final TextIndex texts;

    /** @param analyzer closed with this index */
    LanguageIndex(String language, Analyzer analyzer) {
        this.language = language;
        this.texts = new TextIndex(analyzer);
    }

    /** Puts an article in place of its earlier version; {@link #publish()} shows it to readers. */
    void put(AskedArticle asked) {
        texts.put(asked.article().id(), document(asked));
    }

    void publish() {
        texts.publish();
    }

    List<Passage> find(String text, @Nullable String intent, int limit) {
        Set<String> words = texts.words(text);
        return words.isEmpty() || limit < 1 ? List.of() : passages(hits(words, intent, limit + 1), intent, limit);
    }

    @Override
    public void close() {
        texts.close();
    }

    private Document document(AskedArticle asked) {
        Article article = asked.article();
        ArticleText text = article.text();
        Document document = new Document();
        document.add(new StoredField(VERSION, article.version()));
        document.add(new StoredField(TITLE, text.title()));
        Sentences.of(text.reply(), language).forEach(s -> document.add(new StoredField(SENTENCE, s)));
        text.intents().forEach(intent -> document.add(new StringField(INTENT, intent, Field.Store.YES)));
        asked.questions().forEach(q -> document.add(new TextField(TextIndex.QUESTION, q, Field.Store.NO)));
        document.add(new TextField(TextIndex.ANSWER, text.body() + "\n" + text.reply(), Field.Store.NO));
        return document;
    }

    private List<TextIndex.Hit> hits(Set<String> words, @Nullable String intent, int most) {
        return texts.search(TextIndex.anyOf(words), Math.max(most, CANDIDATES)).stream()
                .map(hit -> weighed(hit, intent))
                .sorted(Comparator.comparingDouble(TextIndex.Hit::score).reversed())
                .toList();
    }

    private static TextIndex.Hit weighed(TextIndex.Hit hit, @Nullable String intent) {
        return isOf(hit, intent) ? new TextIndex.Hit(hit.document(), hit.score() * INTENT_WEIGHT) : hit;
    }

    private static boolean isOf(TextIndex.Hit hit, @Nullable String intent) {
        return intent != null && Arrays.asList(hit.document().getValues(INTENT)).contains(intent);
    }

    private List<Passage> passages(List<TextIndex.Hit> hits, @Nullable String intent, int limit) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, hits.size()); i++) {
            double next = i + 1 < hits.size() ? hits.get(i + 1).score() : 0;
            passages.add(passage(hits.get(i), isOf(hits.get(i), intent), next));
        }
        return passages;
    }

    private Passage passage(TextIndex.Hit hit, boolean ofIntent, double next) {
        Document article = hit.document();
        return new Passage(
                hit.id(),
                article.getField(VERSION).numericValue().intValue(),
                null,
                article.get(TITLE),
                language,
                List.of(article.getValues(SENTENCE)),
                ofIntent,
                hit.score(),
                1 - next / hit.score());
    }
}
