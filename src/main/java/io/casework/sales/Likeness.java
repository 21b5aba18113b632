package io.casework.sales;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How sure we are that two leads are the same, from 0 to 1. Each thing they share leaves less doubt: the doubts are
 * multiplied. Different people in one company are not the same lead, so different names take some of the sureness away.
 */
final class Likeness {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double SAME_MAILBOX = 0.97;
    private static final double SAME_PHONE = 0.75;
    private static final double SAME_COMPANY = 0.45;
    private static final double SAME_DOMAIN = 0.35;
    private static final double SAME_NAME = 0.60;
    private static final double OTHER_PERSON = 0.55;
    private static final double SIMILAR = 0.92;
    private static final double DIFFERENT = 0.75;

    private Likeness() {}

    static double of(LeadIdentity one, LeadIdentity other) {
        if (one.mail().mailbox().equals(other.mail().mailbox())) {
            return SAME_MAILBOX;
        }
        double doubt = doubt(one.phone() != null && one.phone().equals(other.phone()), SAME_PHONE)
                * doubt(isSimilar(one.company(), other.company()), SAME_COMPANY)
                * doubt(sharesDomain(one, other), SAME_DOMAIN)
                * doubt(isSimilar(one.name(), other.name()), SAME_NAME);
        return (1 - doubt) * (areDifferent(one.name(), other.name()) ? OTHER_PERSON : 1);
    }

    private static double doubt(boolean shared, double sureness) {
        return shared ? 1 - sureness : 1;
    }

    private static boolean sharesDomain(LeadIdentity one, LeadIdentity other) {
        String domain = one.mail().domain();
        return domain != null && domain.equals(other.mail().domain());
    }

    private static boolean isSimilar(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && similarity(one, other) >= SIMILAR;
    }

    private static boolean areDifferent(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && similarity(one, other) < DIFFERENT;
    }

    /** Jaro and Winkler count transpositions from the left, so which comes first must not matter. */
    private static double similarity(String one, String other) {
        return Math.max(SIMILARITY.apply(one, other), SIMILARITY.apply(other, one));
    }
}
