package io.casework.cases;

import io.casework.shared.Problem;

/** The case is in no status for what was asked, such as {@code case-already-closed}. */
public class CaseStateConflict extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    CaseStateConflict(String number, CaseStatus status, CaseMove attempt) {
        this(number, status, "become " + attempt.to().key());
    }

    /** @param attempt completes the sentence "it cannot …" */
    CaseStateConflict(String number, CaseStatus status, String attempt) {
        super(
                slug(status),
                "Not in this status",
                "Case %s is %s; it cannot %s.".formatted(number, status.key(), attempt));
    }

    private static String slug(CaseStatus status) {
        boolean behindIt = status.isEnded() || status == CaseStatus.RESOLVED;
        return (behindIt ? "case-already-" : "case-is-") + status.key();
    }
}
