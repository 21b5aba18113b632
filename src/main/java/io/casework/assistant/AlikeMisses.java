package io.casework.assistant;

import io.casework.assistant.GapMapper.Miss;
import io.casework.assistant.learning.Stemming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Questions of one intent and language that have many of their rarer words in common. */
final class AlikeMisses {

    private static final int SHORTEST_WORD = 4;
    private static final int MOST_WORDS = 40;
    private static final int SHOWN_WORDS = 5;

    /** How much of the weight of a question's words the group has to have. */
    private static final double ALIKE = 0.35;

    private record Question(Miss miss, Map<String, String> words) {}

    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private AlikeMisses(Question first) {
        add(first);
    }

    /** Every miss is in one group; groups and what is in them stay in the order of the list. */
    static List<AlikeMisses> groups(List<Miss> misses) {
        Map<String, List<Question>> byIntent = misses.stream()
                .map(AlikeMisses::read)
                .collect(Collectors.groupingBy(
                        question ->
                                question.miss().intent() + ' ' + question.miss().language(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byIntent.values().stream()
                .flatMap(questions -> alike(questions).stream())
                .toList();
    }

    /** What is asked, without greeting and signature. */
    static String question(Miss miss) {
        return new TicketText(miss.subject(), Objects.requireNonNullElse(miss.excerpt(), "")).asked();
    }

    List<Miss> misses() {
        return questions.stream().map(Question::miss).toList();
    }

    /** Words of more than one case: what only one customer wrote, such as a name, is none of them. */
    List<String> commonWords() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN_WORDS)
                .map(entry -> asWritten(entry.getKey()))
                .toList();
    }

    private static List<AlikeMisses> alike(Collection<Question> questions) {
        Map<String, Double> weights = weights(questions);
        List<AlikeMisses> groups = new ArrayList<>();
        for (Question question : questions) {
            groups.stream()
                    .filter(group -> group.likeness(question, weights) >= ALIKE)
                    .max(Comparator.comparingDouble(group -> group.likeness(question, weights)))
                    .ifPresentOrElse(group -> group.add(question), () -> groups.add(new AlikeMisses(question)));
        }
        return groups;
    }

    /** The rarer a word among the questions, the more it says. */
    private static Map<String, Double> weights(Collection<Question> questions) {
        Map<String, Double> weights = new HashMap<>();
        questions.forEach(question -> question.words().keySet().forEach(stem -> weights.merge(stem, 1.0, Double::sum)));
        weights.replaceAll((stem, count) -> Math.log(1 + questions.size() / count));
        return weights;
    }

    /** Weight of the question's words that the group has too, against the weight of all of them. */
    private double likeness(Question question, Map<String, Double> weights) {
        Set<String> own = question.words().keySet();
        Set<String> shared = own.stream().filter(this::isUsual).collect(Collectors.toSet());
        double all = weight(own, weights);
        return all == 0 ? 0 : weight(shared, weights) / all;
    }

    /** Whether a third of the group's questions have the word: a large group is not like everything. */
    private boolean isUsual(String stem) {
        return counts.getOrDefault(stem, 0) * 3 >= questions.size();
    }

    private static double weight(Set<String> stems, Map<String, Double> weights) {
        return stems.stream()
                .mapToDouble(stem -> weights.getOrDefault(stem, 0.0))
                .sum();
    }

    private void add(Question question) {
        questions.add(question);
        question.words().keySet().forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }

    private String asWritten(String stem) {
        return questions.stream()
                .map(question -> question.words().get(stem))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(stem);
    }

    private static Question read(Miss miss) {
        UnaryOperator<String> stemming = Stemming.inLanguage(Courtesies.spoken(miss.language()));
        Map<String, String> words = Support.words(question(miss)).stream()
                .filter(word -> word.length() >= SHORTEST_WORD && word.chars().noneMatch(Character::isDigit))
                .limit(MOST_WORDS)
                .collect(Collectors.toMap(stemming, word -> word, (first, again) -> first, LinkedHashMap::new));
        return new Question(miss, words);
    }
}
