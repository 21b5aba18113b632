package io.casework.assistant;

import io.casework.assistant.learning.Stemming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Chooses the sentences that stand best for all: close to the centre of what is said, by words that are told apart by how
 * few sentences hold them, and not close to one that was chosen already.
 */
final class Extract {

    /** How much closeness to the centre counts against newness. */
    private static final double RELEVANCE = 0.7;

    /** More alike than this says the same. */
    private static final double SAME = 0.6;

    private static final int WORD = 3;

    private final Map<Statement, Map<String, Double>> vectors = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    /**
     * @param message the place of its message in the conversation
     * @param position within the message
     */
    record Statement(int message, int position, String text) {}

    /** @param all what is said in the whole conversation, which makes words rare or common */
    Extract(List<Statement> all, String language) {
        UnaryOperator<String> stemmer = Stemming.inLanguage(language);
        Map<Statement, List<String>> stems = all.stream()
                .collect(Collectors.toMap(statement -> statement, statement -> stems(statement.text(), stemmer)));
        Map<String, Integer> holders = new HashMap<>();
        stems.values().forEach(words -> new HashSet<>(words).forEach(word -> holders.merge(word, 1, Integer::sum)));
        holders.forEach((word, count) -> rarity.put(word, Math.log(1 + (double) all.size() / count)));
        stems.forEach((statement, words) -> vectors.put(statement, vector(words)));
    }

    /** At most so many of the candidates, in the order of the conversation; all of them have to be of the whole. */
    List<Statement> best(List<Statement> candidates, int most, Set<Statement> taken) {
        Map<String, Double> centre = centre(candidates);
        List<Statement> left = new ArrayList<>(candidates);
        List<Statement> chosen = new ArrayList<>();
        while (chosen.size() < most && !left.isEmpty()) {
            Statement best = left.stream()
                    .max(Comparator.comparingDouble((Statement one) -> worth(one, centre, taken))
                            .thenComparing(Comparator.comparingInt(Statement::message)
                                    .thenComparingInt(Statement::position)
                                    .reversed()))
                    .orElseThrow();
            left.remove(best);
            if (likeness(best, taken) < SAME) {
                chosen.add(best);
                taken.add(best);
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Statement::message).thenComparingInt(Statement::position))
                .toList();
    }

    private double worth(Statement statement, Map<String, Double> centre, Set<Statement> taken) {
        return RELEVANCE * cosine(vector(statement), centre) - (1 - RELEVANCE) * likeness(statement, taken);
    }

    private double likeness(Statement statement, Set<Statement> taken) {
        return taken.stream()
                .mapToDouble(other -> cosine(vector(statement), vector(other)))
                .max()
                .orElse(0);
    }

    private Map<String, Double> vector(Statement statement) {
        return vectors.getOrDefault(statement, Map.of());
    }

    private Map<String, Double> vector(List<String> words) {
        Map<String, Double> vector = new HashMap<>();
        words.forEach(word -> vector.merge(word, rarity.getOrDefault(word, 0.0), Double::sum));
        return vector;
    }

    private Map<String, Double> centre(List<Statement> candidates) {
        Map<String, Double> centre = new HashMap<>();
        candidates.forEach(one -> {
            double length = length(vector(one));
            vector(one).forEach((word, weight) -> centre.merge(word, length == 0 ? 0 : weight / length, Double::sum));
        });
        return centre;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double lengths = length(one) * length(other);
        double product = one.entrySet().stream()
                .mapToDouble(word -> word.getValue() * other.getOrDefault(word.getKey(), 0.0))
                .sum();
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    private static List<String> stems(String text, UnaryOperator<String> stemmer) {
        return Support.words(text).stream()
                .filter(word -> word.length() >= WORD)
                .map(stemmer)
                .toList();
    }
}
