package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.shared.Keyed;
import java.util.EnumSet;
import java.util.Set;

/** A message that the product writes by itself. */
enum Template implements Keyed {
    REJECTION(CaseStatus.NEW),
    REMINDER(CaseStatus.WAITING),
    SURVEY(CaseStatus.RESOLVED),
    /** To a lead who is not ready yet and has agreed to hear from us. */
    NURTURE(CaseStatus.WAITING);

    private final Set<CaseStatus> statuses;

    Template(CaseStatus first, CaseStatus... more) {
        this.statuses = EnumSet.of(first, more);
    }

    /** Whether the case still stands where this message makes sense; nobody is reminded who has replied. */
    boolean suits(CaseFile file) {
        return statuses.contains(file.status());
    }
}
