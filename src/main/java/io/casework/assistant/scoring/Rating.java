package io.casework.assistant.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * What a scorecard says of some facts.
 *
 * @param chance how often the outcome is positive when the facts are such: 0 to 1
 * @param score 0 to 100, where 50 are the odds of everything that was trained on
 * @param usual the score of what is usual in every fact; it and the points of all parts add up to the score
 * @param share how often the outcome is positive at all
 * @param parts one for each fact that the model looks at
 */
public record Rating(double chance, double score, double usual, double share, List<Part> parts) {

    /**
     * @param known whether the fact was there
     * @param points what it adds to the score, or takes from it, against what is usual
     */
    public record Part(String fact, boolean known, double points) {}

    /** The parts that weigh most among those whose whole points are wanted. */
    public List<Part> strongest(int limit, DoublePredicate wanted) {
        return parts.stream()
                .filter(part -> wanted.test((double) Math.round(part.points())))
                .sorted(Comparator.comparingDouble((Part part) -> Math.abs(part.points()))
                        .reversed())
                .limit(limit)
                .toList();
    }
}
