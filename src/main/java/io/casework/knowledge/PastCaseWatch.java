package io.casework.knowledge;

import io.casework.cases.CaseChanged;
import io.casework.cases.CaseResolved;
import io.casework.cases.SatisfactionGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which cases have something to teach, or no longer. */
@Component
class PastCaseWatch {

    private final PastCases past;

    PastCaseWatch(PastCases past) {
        this.past = past;
    }

    @EventListener
    void on(CaseResolved event) {
        past.recheck(event.number());
    }

    /** Whatever it was: reopened, merged, handed to another team, or a text of it erased. */
    @EventListener
    void on(CaseChanged event) {
        past.recheckKnown(event.number());
    }

    @EventListener
    void on(SatisfactionGiven event) {
        past.recheck(event.number());
    }
}
