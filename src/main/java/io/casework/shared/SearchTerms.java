package io.casework.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that things are found by: runs of letters and digits. What is stored and what is typed go through the same
 * folding, so that compatibility forms, accents and case make no difference.
 */
public final class SearchTerms {

    /** The longest term, in characters; the tail of a longer word is cut off. */
    public static final int LONGEST = 64;

    private static final int MOST_STORED = 80;
    private static final int MOST_ASKED = 8;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private SearchTerms() {}

    /** The terms to store for some texts. */
    public static List<String> of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> text == null ? Stream.empty() : words(text))
                .distinct()
                .limit(MOST_STORED)
                .toList();
    }

    /**
     * The beginnings of terms that a question asks for, at most eight. Single characters, which would match too much,
     * count only when there is nothing else.
     */
    public static List<String> asked(String question) {
        List<String> all = words(question).distinct().limit(MOST_ASKED).toList();
        List<String> longer = all.stream().filter(word -> word.length() > 1).toList();
        return longer.isEmpty() ? all : longer;
    }

    private static Stream<String> words(String text) {
        return SEPARATORS
                .splitAsStream(fold(text))
                .filter(word -> !word.isEmpty())
                .map(SearchTerms::cut);
    }

    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
