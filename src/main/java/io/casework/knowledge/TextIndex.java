package io.casework.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
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

/**
 * Questions and their answers in one language, in memory. Readers see whole documents, old or new, while others write.
 */
final class TextIndex implements AutoCloseable {

    static final String ID = "id";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    private static final float QUESTION_WEIGHT = 2;
    private static final int MOST_WORDS = 200;

    record Hit(Document document, double score) {

        String id() {
            return document.get(ID);
        }
    }

    private final Analyzer analyzer;
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @param analyzer closed with this index */
    TextIndex(Analyzer analyzer) {
        this.analyzer = analyzer;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a document in place of the earlier one of its id; {@link #publish()} shows it to readers. */
    void put(String id, Document document) {
        document.add(new StringField(ID, id, Field.Store.YES));
        try {
            writer.updateDocument(new Term(ID, id), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String id) {
        try {
            writer.deleteDocuments(new Term(ID, id));
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

    /** The first words of a text, each once, as they are indexed. */
    Set<String> words(String text) {
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

    /** What has any of the words; a word of the question tells more than one of the answer. */
    static BooleanQuery anyOf(Set<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new BoostQuery(new TermQuery(new Term(QUESTION, word)), QUESTION_WEIGHT), Occur.SHOULD);
            query.add(new TermQuery(new Term(ANSWER, word)), Occur.SHOULD);
        }
        return query.build();
    }

    List<Hit> search(Query query, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return hits(searcher, query, most);
            } finally {
                searchers.release(searcher);
            }
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

    private static List<Hit> hits(IndexSearcher searcher, Query query, int most) throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields documents = searcher.storedFields();
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            hits.add(new Hit(documents.document(found.doc), found.score));
        }
        return hits;
    }
}
