package io.casework.crm;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one record.
 *
 * @param wanted the record as we want it
 * @param link null when the record was never written, as far as we know
 * @param theirs the record as it stands there; null when there is none, or it was never written
 * @param verdicts by field, one for each that is wanted
 */
record Plan(
        Outgoing outgoing,
        CrmFields wanted,
        @Nullable CrmLink link,
        @Nullable CrmRecord theirs,
        Map<String, Verdict> verdicts) {

    private static final Set<Verdict> UNEVENTFUL = Set.of(Verdict.SAME, Verdict.WRITE, Verdict.KEEP);

    String caseNumber() {
        return wanted.caseNumber();
    }

    /** Also one without fields is written when it is not there. */
    boolean isWrite() {
        return theirs == null || verdicts.containsValue(Verdict.WRITE);
    }

    CrmFields written() {
        return wanted.only(field -> verdicts.get(field) == Verdict.WRITE);
    }

    boolean isUneventful() {
        return UNEVENTFUL.containsAll(verdicts.values());
    }

    Plan with(CrmLink newer) {
        return new Plan(outgoing, wanted, newer, theirs, verdicts);
    }

    String ours(String field) {
        return Fingerprint.of(caseNumber(), field, wanted.values().get(field));
    }

    String theirs(String field) {
        return Fingerprint.of(caseNumber(), field, theirValue(field));
    }

    @Nullable
    String theirValue(String field) {
        return theirs == null ? null : theirs.values().get(field);
    }
}
