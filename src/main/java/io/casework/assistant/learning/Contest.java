package io.casework.assistant.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A champion and a challenger who judged the same texts, which neither had seen.
 *
 * @param champion in the order of the texts
 * @param challenger in the same order
 */
public record Contest(List<Judgement> champion, List<Judgement> challenger) {

    private static final double CHANCE_AGAINST = 0.1;
    private static final double TOLERATED_LOSS = 0.01;
    private static final double Z = 1.28;
    private static final double CALIBRATION = 0.05;
    private static final double GROUP_LOSS = 0.05;
    private static final int GROUP_TEXTS = 20;

    public Contest {
        if (champion.size() != challenger.size() || champion.isEmpty()) {
            throw new IllegalArgumentException("Both judge the same texts, at least one.");
        }
    }

    /** @param group of labels that a mistake within does no harm in, such as a category of intents */
    public List<Finding> findings(Function<String, String> group) {
        return List.of(notWorse(), calibrated(), noGroupLost(group));
    }

    /** McNemar's test, one-sided and exact; a loss that is surely under a point is tolerated however certain it is. */
    private Finding notWorse() {
        int lost = count(true, false);
        int won = count(false, true);
        double chance = lossesByChance(lost, lost + won);
        boolean passed = chance >= CHANCE_AGAINST || lowerBound(won, lost) > -TOLERATED_LOSS;
        return new Finding(Finding.Check.NOT_WORSE, passed, chance, CHANCE_AGAINST, null);
    }

    /** On few texts the figure is too high for anybody: being no worse than the champion is enough. */
    private Finding calibrated() {
        double limit = Math.max(CALIBRATION, Evaluation.of(champion).calibrationError());
        return Finding.atMost(
                Finding.Check.CALIBRATED, Evaluation.of(challenger).calibrationError(), limit, null);
    }

    private Finding noGroupLost(Function<String, String> group) {
        double worst = 0;
        String loser = null;
        for (Map.Entry<String, List<Integer>> each : textsOf(group).entrySet()) {
            double loss = each.getValue().size() < GROUP_TEXTS ? 0 : loss(each.getValue());
            if (loss > worst) {
                worst = loss;
                loser = each.getKey();
            }
        }
        return Finding.atMost(Finding.Check.NO_GROUP_LOST, worst, GROUP_LOSS, loser);
    }

    private Map<String, List<Integer>> textsOf(Function<String, String> group) {
        return IntStream.range(0, champion.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        text -> group.apply(champion.get(text).label()), TreeMap::new, Collectors.toList()));
    }

    private double loss(List<Integer> texts) {
        long before =
                texts.stream().filter(text -> champion.get(text).isRight()).count();
        long after =
                texts.stream().filter(text -> challenger.get(text).isRight()).count();
        return (double) (before - after) / texts.size();
    }

    private int count(boolean championRight, boolean challengerRight) {
        return (int) IntStream.range(0, champion.size())
                .filter(text -> champion.get(text).isRight() == championRight
                        && challenger.get(text).isRight() == challengerRight)
                .count();
    }

    private double lowerBound(int won, int lost) {
        double texts = champion.size();
        double difference = (won - lost) / texts;
        double variance = (won + lost - (won - lost) * (won - lost) / texts) / (texts * texts);
        return difference - Z * Math.sqrt(Math.max(0, variance));
    }

    /** The chance of at least so many losses when each of the differing texts is a toss of a coin. */
    static double lossesByChance(int lost, int differing) {
        double chance = 0;
        double logOfTerm = -differing * Math.log(2);
        for (int k = 0; k <= differing; k++) {
            chance += k >= lost ? Math.exp(logOfTerm) : 0;
            logOfTerm += Math.log(differing - k) - Math.log(k + 1.0);
        }
        return Math.min(1, chance);
    }
}
