package io.casework.cases;

import io.casework.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are escalated, and what came of it. A case has at most one escalation that runs. */
@Service
@Transactional
public class Escalations {

    private static final int FIRST_LEVEL = 1;

    private final EscalationMapper escalations;
    private final CaseMapper cases;
    private final Guests guests;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(
            EscalationMapper escalations,
            CaseMapper cases,
            Guests guests,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.escalations = escalations;
        this.cases = cases;
        this.guests = guests;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Escalates a case. While another escalation of it runs, the new reason is only noted.
     *
     * @param id of the process instance that is to handle it; a second call with the same id changes nothing
     * @return the escalation, which runs unless it was noted
     */
    public Escalation begin(String id, String number, String reason, Actor by) {
        if (cases.lockCase(number) == null) {
            throw Cases.unknown(number);
        }
        Escalation earlier = escalations.findEscalation(id);
        if (earlier != null) {
            return earlier;
        }
        Escalation escalation = escalation(id, number, reason, escalations.findRunning(number) != null);
        escalations.insertEscalation(escalation);
        tell(number, escalation.isRunning() ? "escalated" : "escalation-noted", reason, null, by);
        return escalation;
    }

    /** Asks a team, which may read the case from now on. Does nothing once the escalation has ended. */
    public void ask(String id, Escalation.Stage stage, Actor by) {
        Escalation before = escalations.findEscalation(id);
        if (before != null && !isAt(before, stage) && escalations.updateStage(id, stage) > 0) {
            guests.invite(before.caseNumber(), stage.team());
            tell(before.caseNumber(), "escalation-level-" + Math.min(stage.level(), 3), stage.team(), null, by);
        }
    }

    /**
     * Ends an escalation; does nothing when it has ended.
     *
     * @param detail shown in the timeline
     */
    public void settle(String id, Escalation.Outcome outcome, @Nullable String detail, Actor by) {
        Escalation escalation = escalations.findEscalation(id);
        if (escalation != null && escalations.updateOutcome(id, outcome, by.name(), now()) > 0) {
            tell(escalation.caseNumber(), "escalation-" + outcome.key(), escalation.reason(), detail, by);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Escalation> find(String id) {
        return Optional.ofNullable(escalations.findEscalation(id));
    }

    @Transactional(readOnly = true)
    public Optional<Escalation> running(String number) {
        return Optional.ofNullable(escalations.findRunning(number));
    }

    /** The one that runs, else the one that ended last. */
    @Transactional(readOnly = true)
    public Optional<Escalation> newest(String number) {
        return Optional.ofNullable(escalations.findNewest(number));
    }

    private Escalation escalation(String id, String number, String reason, boolean noted) {
        Instant now = now();
        return new Escalation(
                id,
                number,
                reason,
                FIRST_LEVEL,
                null,
                null,
                false,
                now,
                noted ? Escalation.Outcome.NOTED : null,
                null,
                noted ? now : null);
    }

    private static boolean isAt(Escalation escalation, Escalation.Stage stage) {
        return escalation.level() == stage.level() && stage.team().equals(escalation.team());
    }

    private void tell(String number, String what, @Nullable String subject, @Nullable String detail, Actor by) {
        journal.tell(number, what, subject, detail, by);
        events.publishEvent(new CaseChanged(number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
