package io.casework.crm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one record.
 *
 * @param wanted the record as we want it
 * @param link null when the record was never written, as far as we know
 * @param theirs the record as it stands there; null when there is none
 * @param verdicts by field, one for each that is wanted
 */
record Plan(
        Outgoing outgoing,
        CrmFields wanted,
        @Nullable CrmLink link,
        @Nullable CrmRecord theirs,
        Map<String, Verdict> verdicts) {

    private static final Set<Verdict> UNEVENTFUL = Set.of(Verdict.SAME, Verdict.WRITE, Verdict.KEEP);

    Plan judged(Map<String, FieldRule> rules, @Nullable Instant wishedAt) {
        Map<String, FieldBase> bases = link == null ? Map.of() : link.bases();
        boolean newer = theirs != null
                && !isJustAdopted()
                && (wishedAt == null || theirs.changedAt().isAfter(wishedAt));
        Map<String, Verdict> judged = new LinkedHashMap<>();
        for (String field : wanted.values().keySet()) {
            FieldRule rule = FieldRules.of(rules, wanted.object(), field);
            judged.put(field, verdict(field, bases.get(field), new Verdict.Dispute(rule, newer)));
        }
        return new Plan(outgoing, wanted, link, theirs, judged);
    }

    /** What changed it last is that it was given our number. */
    private boolean isJustAdopted() {
        return link != null && link.remoteChangedAt() == null && link.bases().isEmpty();
    }

    private Verdict verdict(String field, @Nullable FieldBase base, Verdict.Dispute dispute) {
        return theirs == null ? Verdict.WRITE : Verdict.of(ours(field), theirs(field), base, dispute);
    }

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
