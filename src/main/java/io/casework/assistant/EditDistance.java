package io.casework.assistant;

import java.util.List;

/** How much of a text a person changed, counted in words. */
final class EditDistance {

    /** The table of comparisons grows with the square. */
    private static final int MOST_WORDS = 1_000;

    private EditDistance() {}

    /** 0 for the same words in the same order, 1 for nothing in common. */
    static double between(String before, String after) {
        List<String> left = words(before);
        List<String> right = words(after);
        int longer = Math.max(left.size(), right.size());
        return longer == 0 ? 0 : (double) steps(left, right) / longer;
    }

    private static List<String> words(String text) {
        return text.strip().isEmpty()
                ? List.of()
                : List.of(text.strip().split("\\s+", MOST_WORDS + 1)).stream()
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** Levenshtein's, a row at a time. */
    private static int steps(List<String> left, List<String> right) {
        int[] row = new int[right.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.size(); i++) {
            row = next(row, left.get(i - 1), i, right);
        }
        return row[right.size()];
    }

    private static int[] next(int[] above, String word, int position, List<String> right) {
        int[] row = new int[above.length];
        row[0] = position;
        for (int j = 1; j < row.length; j++) {
            int kept = above[j - 1] + (word.equals(right.get(j - 1)) ? 0 : 1);
            row[j] = Math.min(kept, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
