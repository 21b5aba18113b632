package io.casework.assistant.scoring;

import java.util.List;

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
}
