package io.casework.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Comparator<LabelledTicket> IN_ORDER = Comparator.comparing(
                    (LabelledTicket label) -> label.correction().at())
            .thenComparing(label -> label.correction().caseNumber())
            .thenComparing(label -> label.correction().textHash());

    /** @param labels in any order */
    static LabelSelection of(List<LabelledTicket> labels, TicketModel champion) {
        List<LabelledTicket> known = those(labels, LabelledTicket::isKnown);
        List<LabelledTicket> fresh = those(labels, label -> !label.isKnown());
        List<LabelledTicket> doubtful = those(fresh, label -> isDoubtful(label, champion));
        List<LabelledTicket> believed = those(fresh, Predicate.not(Set.copyOf(doubtful)::contains));
        List<LabelledTicket> waiting = beyondTheirShare(believed);
        Stream<LabelledTicket> taken = believed.stream().filter(Predicate.not(Set.copyOf(waiting)::contains));
        List<LabelledTicket> usable =
                Stream.concat(known.stream(), taken).sorted(IN_ORDER).toList();
        return new LabelSelection(usable, doubtful, waiting);
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

    private static List<LabelledTicket> those(List<LabelledTicket> labels, Predicate<LabelledTicket> which) {
        return labels.stream().filter(which).sorted(IN_ORDER).toList();
    }

    private static String by(LabelledTicket label) {
        return label.correction().by();
    }
}
