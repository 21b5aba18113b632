package io.casework.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles of all languages, searchable. What it holds, {@link IndexRefresh} decides. */
@Component
class ArticleIndex implements KnowledgeSearch, AutoCloseable {

    /** Languages in which an article can be written, because their words can be analysed. */
    static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final int LONGEST_TEXT = 10_000;

    private final Map<String, LanguageIndex> indexes = new LinkedHashMap<>();

    ArticleIndex() {
        indexes.put("en", new LanguageIndex("en", new EnglishAnalyzer()));
        indexes.put("de", new LanguageIndex("de", new GermanAnalyzer()));
    }

    @Override
    public List<Passage> find(String text, @Nullable String intent, String language, int limit) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return inOrderFor(language)
                .map(index -> index.find(start, intent, limit))
                .filter(passages -> !passages.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Puts articles in place of their earlier versions. */
    void put(Collection<AskedArticle> articles) {
        articles.forEach(asked -> index(asked.article().language()).put(asked));
        indexes.values().forEach(LanguageIndex::publish);
    }

    @Override
    public void close() {
        indexes.values().forEach(LanguageIndex::close);
    }

    private Stream<LanguageIndex> inOrderFor(String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        return Stream.concat(Stream.ofNullable(indexes.get(spoken)), indexes.values().stream())
                .distinct();
    }

    private LanguageIndex index(String language) {
        LanguageIndex index = indexes.get(language);
        if (index == null) {
            throw new IllegalArgumentException("No article is written in " + language);
        }
        return index;
    }
}
