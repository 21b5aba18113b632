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

    /** Whether it answers what the customer wrote; the others come unasked. */
    boolean isAnswer() {
        return this == REJECTION;
    }

    /** Whether the customer may wish not to get such messages any more. */
    boolean isBulk() {
        return this == SURVEY;
    }
}
