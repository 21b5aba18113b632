package io.casework.crm;

import org.jspecify.annotations.Nullable;

/** What becomes of a field, after what we have, what the CRM has, and what both had the last time. */
enum Verdict {

    /** Both have the same. */
    SAME,

    /** Ours is written. */
    WRITE,

    /** They differ, and nothing is new about that. */
    KEEP,

    /** Theirs is newer, or has the last word. */
    TAKE,

    /** A person has to say. */
    ASK;

    /** A field that both sides have changed, and who has the last word about it. */
    record Dispute(FieldRule rule, boolean theirsIsNewer) {

        private Verdict verdict() {
            return switch (rule) {
                case OURS -> WRITE;
                case THEIRS -> TAKE;
                case NEWEST -> theirsIsNewer ? TAKE : WRITE;
                case ASK -> ASK;
            };
        }
    }

    /**
     * @param ours fingerprint, as are the others
     * @param base null when the field was not compared before
     */
    static Verdict of(String ours, String theirs, @Nullable FieldBase base, Dispute dispute) {
        if (ours.equals(theirs)) {
            return SAME;
        }
        if (base == null) {
            return theirs.equals(Fingerprint.NOTHING) ? WRITE : dispute.verdict();
        }
        if (base.stopped()) {
            return KEEP;
        }
        return theirs.equals(base.sent()) ? WRITE : ofChanges(ours, theirs, base, dispute);
    }

    private static Verdict ofChanges(String ours, String theirs, FieldBase base, Dispute dispute) {
        boolean oursIsNew = !ours.equals(base.ours());
        if (theirs.equals(base.theirs())) {
            return oursIsNew ? WRITE : KEEP;
        }
        return oursIsNew || dispute.rule() == FieldRule.OURS ? dispute.verdict() : TAKE;
    }
}
