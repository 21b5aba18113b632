package io.casework.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/**
 * The resolved cases that stand for themselves, searchable. They are apart from the articles, so that however many there
 * are, they change no article's rank. What it holds, {@link IndexRefresh} decides.
 */
@Component
class PastCaseIndex implements PastAnswers, AutoCloseable {

    /** Never the customer's own words: what a model is given as a title it takes for ours. */
    private static final String TITLE = "Answered before";

    private static final int LONGEST_TEXT = 10_000;
    private static final int CANDIDATES = 20;
    private static final int LEAST_WORDS = 3;
    private static final double MOST_WORDS = 0.5;

    private static final String TEAM = "team";
    private static final String INTENT = "intent";
    private static final String SENTENCE = "sentence";

    private final Map<String, TextIndex> indexes = new LinkedHashMap<>();

    PastCaseIndex() {
        indexes.put("en", new TextIndex(new EnglishAnalyzer()));
        indexes.put("de", new TextIndex(new GermanAnalyzer()));
    }

    @Override
    public Optional<Passage> find(PastQuestion question) {
        String language = Locale.forLanguageTag(question.language()).getLanguage();
        return Optional.ofNullable(indexes.get(language)).flatMap(index -> find(question, language, index));
    }

    /** Takes out what has gone and puts in what has come or changed. */
    void update(Collection<String> gone, Collection<PastCase> cases) {
        gone.forEach(number -> indexes.values().forEach(index -> index.remove(number)));
        cases.forEach(this::put);
        indexes.values().forEach(TextIndex::publish);
    }

    @Override
    public void close() {
        indexes.values().forEach(TextIndex::close);
    }

    private void put(PastCase past) {
        indexes.forEach((language, index) -> {
            if (language.equals(past.language())) {
                index.put(past.caseNumber(), document(past));
            } else {
                index.remove(past.caseNumber());
            }
        });
    }

    private static Document document(PastCase past) {
        Document document = new Document();
        document.add(new StringField(TEAM, past.team(), Field.Store.NO));
        document.add(new StringField(INTENT, past.intent(), Field.Store.NO));
        document.add(new TextField(TextIndex.QUESTION, past.question(), Field.Store.YES));
        document.add(new TextField(TextIndex.ANSWER, String.join(" ", past.answer()), Field.Store.NO));
        past.answer().forEach(sentence -> document.add(new StoredField(SENTENCE, sentence)));
        return document;
    }

    private static Optional<Passage> find(PastQuestion question, String language, TextIndex index) {
        String text = question.text();
        Set<String> words = index.words(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<TextIndex.Hit> hits = index.search(query(question, words), CANDIDATES);
        return hits.stream()
                .limit(1)
                .filter(best -> isAlike(words, index.words(best.document().get(TextIndex.QUESTION))))
                .findFirst()
                .map(best -> passage(best, hits, language, index));
    }

    private static Query query(PastQuestion question, Set<String> words) {
        return new BooleanQuery.Builder()
                .add(TextIndex.anyOf(words), Occur.MUST)
                .add(new TermQuery(new Term(TEAM, question.team())), Occur.FILTER)
                .add(new TermQuery(new Term(INTENT, question.intent())), Occur.FILTER)
                .add(new TermQuery(new Term(TextIndex.ID, question.caseNumber())), Occur.MUST_NOT)
                .build();
    }

    private static Passage passage(TextIndex.Hit best, List<TextIndex.Hit> hits, String language, TextIndex index) {
        return new Passage(
                null,
                0,
                best.id(),
                TITLE,
                language,
                sentences(best),
                true,
                best.score(),
                1 - nextOther(best, hits, index) / best.score());
    }

    /** Score of the best answer that says something else: two agents who said the same don't disagree. */
    private static double nextOther(TextIndex.Hit best, List<TextIndex.Hit> hits, TextIndex index) {
        Set<String> said = answer(best, index);
        return hits.stream()
                .filter(hit -> !isAlike(said, answer(hit, index)))
                .mapToDouble(TextIndex.Hit::score)
                .findFirst()
                .orElse(0);
    }

    private static Set<String> answer(TextIndex.Hit hit, TextIndex index) {
        return index.words(String.join(" ", sentences(hit)));
    }

    private static List<String> sentences(TextIndex.Hit hit) {
        return List.of(hit.document().getValues(SENTENCE));
    }

    /** Whether most words of the shorter one are in the other one, and more than a few. */
    private static boolean isAlike(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int shorter = Math.min(one.size(), other.size());
        return shared.size() >= Math.min(LEAST_WORDS, Math.max(one.size(), other.size()))
                && shared.size() >= MOST_WORDS * shorter;
    }
}
