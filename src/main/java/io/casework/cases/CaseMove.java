package io.casework.cases;

import io.casework.shared.Keyed;
import java.util.Set;

/** The moves between statuses, and nothing else, are possible. */
enum CaseMove implements Keyed {
    TRIAGED(CaseStatus.OPEN, CaseStatus.NEW),
    AWAITING_CUSTOMER(CaseStatus.WAITING, CaseStatus.OPEN),
    RESUMED(CaseStatus.OPEN, CaseStatus.WAITING),
    /** A lead has a team, for the first time or after a time of silence. */
    ROUTED(CaseStatus.OPEN, CaseStatus.NEW, CaseStatus.WAITING),
    /** A lead is not ready yet; we keep in touch. */
    NURTURED(CaseStatus.WAITING, CaseStatus.NEW, CaseStatus.OPEN),
    RESOLVED(CaseStatus.RESOLVED, CaseStatus.OPEN, CaseStatus.WAITING),
    REOPENED(CaseStatus.OPEN, CaseStatus.RESOLVED),
    CLOSED(CaseStatus.CLOSED, CaseStatus.RESOLVED),
    /** A lead has its outcome. */
    CONCLUDED(CaseStatus.CLOSED, CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.WAITING),
    REJECTED(CaseStatus.REJECTED, CaseStatus.NEW),
    WITHDRAWN(CaseStatus.WITHDRAWN, CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.WAITING),
    MERGED(CaseStatus.MERGED, CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.WAITING, CaseStatus.RESOLVED);

    private final CaseStatus to;
    private final Set<CaseStatus> from;

    CaseMove(CaseStatus to, CaseStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public CaseStatus to() {
        return to;
    }

    public Set<CaseStatus> from() {
        return from;
    }
}
