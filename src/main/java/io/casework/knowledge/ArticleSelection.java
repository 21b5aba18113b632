package io.casework.knowledge;

import io.casework.shared.Cursor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list shows, by title.
 *
 * @param words part of a title or question, whatever its case
 * @param after the last article of the page before
 */
public record ArticleSelection(
        @Nullable String category,
        @Nullable String language,
        @Nullable String words,
        int limit,
        @Nullable Position after) {

    /** Where an article stands in a list. */
    public record Position(String title, String id, String language) {

        private static final int KEYS = 3;

        static Cursor after(ArticleSummary article) {
            return Cursor.of(article.title(), article.id(), article.language());
        }

        /** @throws io.casework.shared.Problem.InvalidInput when it is not a cursor of this list */
        public static Position decode(String cursor) {
            List<String> keys = Cursor.decode(cursor, KEYS).keys();
            return new Position(keys.get(0), keys.get(1), keys.get(2));
        }
    }

    /** The words as a pattern of LIKE, in which none of their own characters stands for others. */
    @Nullable
    String pattern() {
        if (words == null || words.isBlank()) {
            return null;
        }
        String literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }
}
