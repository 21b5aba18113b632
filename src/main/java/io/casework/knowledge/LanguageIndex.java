package io.casework.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The articles of one language, searchable, in memory. Readers see whole articles, old or new, while others write. */
final class LanguageIndex implements AutoCloseable {

    private static final float QUESTION_WEIGHT = 2;
    private static final double INTENT_WEIGHT = 1.3;
    private static final int CANDIDATES = 50;
    private static final int MOST_WORDS = 200;

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String SENTENCE = "sentence";
    private static final String INTENT = "intent";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";

    private record Hit(Document article, double score) {}

    private final String language;
    private final Analyzer analyzer;
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @param analyzer closed with this index */
    LanguageIndex(String language, Analyzer analyzer) {
        this.language = language;
        this.analyzer = analyzer;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an article in place of its earlier version; {@link #publish()} shows it to readers. */
    void put(Article article) {
        try {
            writer.updateDocument(new Term(ID, article.id()), document(article));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Passage> find(String text, @Nullable String intent, int limit) {
        Set<String> words = words(text);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        try {
            return passages(hits(query(words), intent, limit + 1), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Article article) {
        ArticleText text = article.text();
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.YES));
        document.add(new StoredField(TITLE, text.title()));
        Sentences.of(text.reply(), language).forEach(s -> document.add(new StoredField(SENTENCE, s)));
        text.intents().forEach(intent -> document.add(new StringField(INTENT, intent, Field.Store.YES)));
        document.add(new TextField(QUESTION, text.title(), Field.Store.NO));
        document.add(new TextField(QUESTION, text.question(), Field.Store.NO));
        text.alternateQuestions().forEach(q -> document.add(new TextField(QUESTION, q, Field.Store.NO)));
        document.add(new TextField(ANSWER, text.body() + "\n" + text.reply(), Field.Store.NO));
        return document;
    }

    private Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(QUESTION, text)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(token.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Query query(Set<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new BoostQuery(new TermQuery(new Term(QUESTION, word)), QUESTION_WEIGHT), Occur.SHOULD);
            query.add(new TermQuery(new Term(ANSWER, word)), Occur.SHOULD);
        }
        return query.build();
    }

    private List<Hit> hits(Query query, @Nullable String intent, int most) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            List<Hit> hits = new ArrayList<>();
            StoredFields articles = searcher.storedFields();
            for (ScoreDoc found : searcher.search(query, Math.max(most, CANDIDATES)).scoreDocs) {
                hits.add(weighed(articles.document(found.doc), found.score, intent));
            }
            hits.sort(Comparator.comparingDouble(Hit::score).reversed());
            return hits;
        } finally {
            searchers.release(searcher);
        }
    }

    private static Hit weighed(Document article, double score, @Nullable String intent) {
        boolean meant =
                intent != null && Arrays.asList(article.getValues(INTENT)).contains(intent);
        return new Hit(article, meant ? score * INTENT_WEIGHT : score);
    }

    private List<Passage> passages(List<Hit> hits, int limit) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, hits.size()); i++) {
            double next = i + 1 < hits.size() ? hits.get(i + 1).score() : 0;
            passages.add(passage(hits.get(i), next));
        }
        return passages;
    }

    private Passage passage(Hit hit, double next) {
        Document article = hit.article();
        return new Passage(
                article.get(ID),
                article.get(TITLE),
                language,
                List.of(article.getValues(SENTENCE)),
                hit.score(),
                1 - next / hit.score());
    }
}
