package io.casework.assistant.trust;

import io.casework.assistant.learning.Proportion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds out from judged cases how sure is sure enough. */
final class ThresholdFit {

    /** The right intent may be missing from one set of choices in ten. */
    private static final double MISSED = 0.1;

    private ThresholdFit() {}

    /** The lowest confidence from which on even the lower bound of the share of right ones meets the target. */
    static Optional<Double> confidence(List<Judged> cases, double target) {
        List<Judged> surestFirst = cases.stream()
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .toList();
        Proportion sofar = new Proportion(0, 0);
        Optional<Double> lowest = Optional.empty();
        for (int i = 0; i < surestFirst.size(); i++) {
            sofar = sofar.plus(surestFirst.get(i).isRight());
            if (isLastOfItsConfidence(surestFirst, i) && sofar.lower() >= target) {
                lowest = Optional.of(surestFirst.get(i).confidence());
            }
        }
        return lowest;
    }

    /**
     * How likely an intent has to be to belong to the choices (split conformal prediction).
     *
     * @param probabilities that the model gave to what was right, one for each case
     */
    static OptionalDouble choiceFrom(double[] probabilities) {
        double[] rightOnes = Arrays.stream(probabilities).sorted().toArray();
        int missed = (int) Math.floor(MISSED * (rightOnes.length + 1)) - 1;
        return missed < 0
                ? OptionalDouble.empty()
                : Arrays.stream(rightOnes, missed, missed + 1).findFirst();
    }

    private static boolean isLastOfItsConfidence(List<Judged> surestFirst, int i) {
        return i + 1 == surestFirst.size()
                || surestFirst.get(i + 1).confidence() < surestFirst.get(i).confidence();
    }
}
