package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happens to the cases themselves: for their timelines and, where people act, for the audit. */
@Component
class Journal {

    private static final int LONGEST_DETAIL = 1_000;

    private final CaseEventMapper events;
    private final AuditTrail audit;
    private final Clock clock;

    Journal(CaseEventMapper events, AuditTrail audit, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param what the key of the sentence in {@code timeline.properties}
     * @param subject what the sentence speaks of, such as a team or another case
     * @param detail what somebody wrote about it; cut after 1,000 characters
     */
    void tell(String number, String what, @Nullable String subject, @Nullable String detail, Actor by) {
        if (by.kind() == Actor.Kind.PERSON) {
            audit.record("case-" + what, "case:" + number, subject);
        }
        tell(number, what, subject, detail, Participant.of(by));
    }

    /** The same of somebody who has no account here. */
    void tell(String number, String what, @Nullable String subject, @Nullable String detail, Participant by) {
        events.insertEvent(new CaseEvent(Ids.next(), number, what, subject, cut(detail), by, clock.instant()));
    }

    private static @Nullable String cut(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
