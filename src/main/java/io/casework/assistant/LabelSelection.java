package io.casework.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which labels a model learns from, so that no one person teaches it alone. What a model has learned from stays.
 *
 * @param usable the earliest first
 * @param doubtful labels that the champion finds hard to believe and that only one person gave
 * @param waiting labels of people who gave more than their share this time
 */
record LabelSelection(List<LabelledTicket> usable, List<LabelledTicket> doubtful, List<LabelledTicket> waiting) {

    /** Probability under which the champion finds a label hard to believe. */
    static final double IMPLAUSIBLE = 0.02;

    /** Of what is new, one person gives at most so much, or an equal share where fewer than five people label. */
    private static final double LARGEST_SHARE = 0.2;

    /** @param labels in any order */
    static LabelSelection of(List<LabelledTicket> labels, TicketModel champion) {
        Map<Boolean, List<LabelledTicket>> byKnown =
                inOrder(labels.stream()).collect(Collectors.partitioningBy(LabelledTicket::isKnown));
        Map<Boolean, List<LabelledTicket>> byDoubt =
                byKnown.get(false).stream().collect(Collectors.partitioningBy(label -> isDoubtful(label, champion)));
        List<LabelledTicket> believed = byDoubt.get(false);
        List<LabelledTicket> waiting = beyondTheirShare(believed);
        Stream<LabelledTicket> usable =
                Stream.concat(byKnown.get(true).stream(), believed.stream().filter(Predicate.not(waiting::contains)));
        return new LabelSelection(inOrder(usable).toList(), byDoubt.get(true), waiting);
    }

    static boolean isDoubtful(LabelledTicket label, TicketModel champion) {
        return label.correction().secondedBy() == null
                && champion.probability(label.text(), label.correction().intent()) < IMPLAUSIBLE;
    }

    private static List<LabelledTicket> beyondTheirShare(List<LabelledTicket> labels) {
        long people = labels.stream().map(LabelSelection::by).distinct().count();
        double share = Math.max(LARGEST_SHARE, 1.0 / Math.max(1, people));
        int most = (int) Math.ceil(share * labels.size());
        Map<String, Integer> given = new HashMap<>();
        List<LabelledTicket> beyond = new ArrayList<>();
        for (LabelledTicket label : labels) {
            if (given.merge(by(label), 1, Integer::sum) > most) {
                beyond.add(label);
            }
        }
        return beyond;
    }

    private static Stream<LabelledTicket> inOrder(Stream<LabelledTicket> labels) {
        return labels.sorted(Comparator.comparing(
                        (LabelledTicket label) -> label.correction().at())
                .thenComparing(label -> label.correction().caseNumber())
                .thenComparing(label -> label.correction().textHash()));
    }

    private static String by(LabelledTicket label) {
        return label.correction().by();
    }
}
