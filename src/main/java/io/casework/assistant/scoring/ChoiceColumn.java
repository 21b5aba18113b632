package io.casework.assistant.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words, each in its own cell; those that training saw too rarely share one.
 *
 * @param words the most frequent first
 */
record ChoiceColumn(String name, List<String> words) implements Column {

    private static final int RARE = 1;
    private static final int FIRST_WORD = 2;
    private static final int SEEN_ENOUGH = 5;
    private static final int MOST_WORDS = 60;
    private static final int LONGEST_WORD = 200;
    private static final List<Integer> GROUPINGS = List.of(MOST_WORDS + FIRST_WORD);

    /** @param seen the words of all training rows that have one */
    static ChoiceColumn learn(String name, List<String> seen) {
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> frequent = counts.entrySet().stream()
                .filter(count ->
                        count.getValue() >= SEEN_ENOUGH && count.getKey().length() <= LONGEST_WORD)
                .sorted(Map.Entry.comparingByValue(Comparator.<Integer>reverseOrder()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
        return new ChoiceColumn(name, frequent);
    }

    @Override
    public int cells() {
        return words.size() + FIRST_WORD;
    }

    @Override
    public int cellOf(Facts facts) {
        String word = facts.choices().get(name);
        if (word == null) {
            return UNKNOWN;
        }
        int place = words.indexOf(word);
        return place < 0 ? RARE : place + FIRST_WORD;
    }

    @Override
    public int group(int cell, int groups) {
        return Math.min(cell, groups);
    }

    @Override
    public int groupedCells(int groups) {
        return Math.min(cells(), groups + 1);
    }

    @Override
    public List<Integer> groupings() {
        return GROUPINGS;
    }
}
