package io.casework.bench;

import io.casework.assistant.learning.Judgement;
import io.casework.assistant.learning.Proportion;
import java.util.Comparator;
import java.util.List;

/** How sure a model must be so that what it decides is right often enough. */
final class Wilson {

    private static final int ENOUGH = 30;

    private Wilson() {}

    /** The lowest confidence above which the lower bound of the share of right ones meets the target; above 1 if none. */
    static double leastConfidence(List<Judgement> unseen, double target) {
        List<Judgement> surest = unseen.stream()
                .sorted(Comparator.comparingDouble(Judgement::confidence).reversed())
                .toList();
        double least = 2;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += surest.get(i).isRight() ? 1 : 0;
            if (i + 1 >= ENOUGH && new Proportion(right, i + 1).lower() >= target) {
                least = surest.get(i).confidence();
            }
        }
        return least;
    }
}
