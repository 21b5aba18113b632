package io.casework.support.process;

import io.casework.cases.Escalation;
import io.casework.shared.Keyed;

/** What somebody decided in the form {@code support/handle-escalation}. */
enum EscalationAnswer implements Keyed {
    TAKE_OVER(Escalation.Outcome.TAKEN_OVER),
    GIVE_BACK(Escalation.Outcome.GIVEN_BACK),
    COMPENSATE(Escalation.Outcome.COMPENSATED),
    REFUSE(Escalation.Outcome.REFUSED);

    private final Escalation.Outcome outcome;

    EscalationAnswer(Escalation.Outcome outcome) {
        this.outcome = outcome;
    }

    Escalation.Outcome outcome() {
        return outcome;
    }
}
