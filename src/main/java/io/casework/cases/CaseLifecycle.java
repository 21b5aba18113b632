package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Teams;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves cases from status to status. A move that leads where the case already stands does nothing, so that a step may be
 * run again; any other move that is not meant to be throws {@link CaseStateConflict}, and an unknown number
 * {@link Problem.NotFound}.
 */
@Service
@Transactional
public class CaseLifecycle {

    private final CaseMapper cases;
    private final MessageMapper messages;
    private final CaseFamily family;
    private final Journal journal;
    private final Categories categories;
    private final Teams teams;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseLifecycle(
            CaseMapper cases,
            MessageMapper messages,
            CaseFamily family,
            Journal journal,
            Categories categories,
            Teams teams,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.family = family;
        this.journal = journal;
        this.categories = categories;
        this.teams = teams;
        this.events = events;
        this.clock = clock;
    }

    /** New to open: a team has it, deadlines run. */
    public void triaged(String number, Triage triage, Actor by) {
        categories.require(triage.category(), triage.intent());
        requireTeam(triage.team());
        if (moved(number, CaseMove.TRIAGED)) {
            cases.updateTriage(number, triage);
            journal.tell(number, "triaged", triage.team(), null, by);
            events.publishEvent(new CaseTriaged(number));
        }
    }

    /**
     * Open to waiting: the customer has our answer. When the customer wrote between our answer and this call, the wait is
     * over as it begins and {@link CustomerReplied} follows at once.
     */
    public void awaitCustomer(String number, Actor by) {
        if (moved(number, CaseMove.AWAITING_CUSTOMER)) {
            journal.tell(number, "waiting", null, null, by);
            overtaking(number).ifPresent(message -> events.publishEvent(new CustomerReplied(number, message)));
        }
    }

    /** New or waiting to open: a team takes the lead up; an open lead goes to the team. */
    public void routed(String number, String team, Actor by) {
        requireTeam(team);
        boolean moved = moved(number, CaseMove.ROUTED);
        if (cases.updateTeam(number, team, clock.instant()) == 1 && moved) {
            journal.tell(number, "triaged", team, null, by);
        }
    }

    /** New or open to waiting: the lead is not ready to buy, and we keep in touch. */
    public void nurtured(String number, Actor by) {
        if (moved(number, CaseMove.NURTURED)) {
            journal.tell(number, "nurtured", null, null, by);
        }
    }

    /** New, open or waiting to closed: the lead has its outcome. */
    public void concluded(String number, Actor by) {
        if (moved(number, CaseMove.CONCLUDED)) {
            journal.tell(number, "closed", null, null, by);
        }
    }

    /** Waiting to open: the customer has answered. */
    public void resumed(String number, Actor by) {
        if (moved(number, CaseMove.RESUMED)) {
            journal.tell(number, "resumed", null, null, by);
        }
    }

    /** Open or waiting to resolved. */
    public void resolved(String number, @Nullable String reason, Actor by) {
        if (moved(number, CaseMove.RESOLVED)) {
            journal.tell(number, "resolved", null, reason, by);
            events.publishEvent(new CaseResolved(number));
        }
    }

    /** Resolved to open: the answer was none; counted. */
    public void reopened(String number, Actor by) {
        if (moved(number, CaseMove.REOPENED)) {
            journal.tell(number, "reopened", null, null, by);
            events.publishEvent(new CaseReopened(number));
        }
    }

    /** Resolved to closed, for good. */
    public void closed(String number, Actor by) {
        if (moved(number, CaseMove.CLOSED)) {
            journal.tell(number, "closed", null, null, by);
        }
    }

    /** New to rejected: the review of its triage refused it. */
    public void rejected(String number, @Nullable String reason, Actor by) {
        if (moved(number, CaseMove.REJECTED)) {
            journal.tell(number, "rejected", null, reason, by);
        }
    }

    /** New, open or waiting to withdrawn: nobody needs an answer any more. */
    public void withdrawn(String number, String reason, Actor by) {
        if (moved(number, CaseMove.WITHDRAWN)) {
            journal.tell(number, "withdrawn", null, reason, by);
            events.publishEvent(new CaseWithdrawn(number));
        }
    }

    /**
     * Holds the case until the transaction ends, so that it can't end meanwhile.
     *
     * @throws Problem.Conflict {@code case-ended} when it has ended
     */
    public void requireActive(String number) {
        if (locked(number).status().isEnded()) {
            throw new Problem.Conflict(
                    "case-ended", "Case ended", "Case " + number + " has ended; it takes no more work.");
        }
    }

    /**
     * Notes that something came too late for the flow of the case.
     *
     * @param what name of the message to the flow
     */
    public void missed(String number, String what) {
        journal.tell(number, "missed", what, null, Actor.SYSTEM);
        events.publishEvent(new CaseChanged(number));
    }

    /**
     * Any active status to merged; what the customer wrote and writes belongs to the other case from now on. Publishes
     * {@link CaseWithdrawn} too, for the case itself needs no answer any more.
     *
     * @param into number of an active case
     */
    public void merged(String number, String into, Actor by) {
        if (number.equals(into)) {
            throw new Problem.InvalidInput("into", "must be another case");
        }
        Stream.of(number, into).sorted().forEach(this::locked);
        CaseState source = locked(number);
        if (into.equals(source.mergedInto())) {
            return;
        }
        CaseState target = requireTarget(source, number, into);
        if (moved(number, CaseMove.MERGED)) {
            cases.updateMergedInto(number, into);
            cases.updateAbsorbed(number, into, clock.instant());
            journal.tell(number, "merged", into, null, by);
            journal.tell(into, "merged-from", number, null, by);
            events.publishEvent(new CaseWithdrawn(number));
            events.publishEvent(new CaseChanged(into));
            passOn(source, number, target, into);
        }
    }

    /** What the customer wrote and nobody answered is for the other case to answer. */
    private void passOn(CaseState source, String number, CaseState target, String into) {
        String newest = source.isUnanswered() ? messages.findNewestInboundId(family.of(number)) : null;
        if (newest != null) {
            target.status().tellOfMessage(into, newest).ifPresent(events::publishEvent);
        }
    }

    private boolean moved(String number, CaseMove move) {
        if (cases.updateStatus(number, move, clock.instant()) == 1) {
            events.publishEvent(new CaseChanged(number));
            if (move.to().isEnded()) {
                events.publishEvent(new CaseEnded(number));
            }
            return true;
        }
        CaseStatus status = locked(number).status();
        if (status != move.to()) {
            throw new CaseStateConflict(number, status, move);
        }
        return false;
    }

    private void requireTeam(String team) {
        if (teams.find(team).isEmpty()) {
            throw new Problem.InvalidInput("team", "is not a team");
        }
    }

    private CaseState requireTarget(CaseState source, String number, String into) {
        if (source.status() == CaseStatus.MERGED) {
            throw new CaseStateConflict(number, CaseStatus.MERGED, "be merged into another case");
        }
        CaseState target = locked(into);
        if (target.status().isEnded()) {
            throw new CaseStateConflict(into, target.status(), CaseMove.MERGED);
        }
        return target;
    }

    private Optional<String> overtaking(String number) {
        return locked(number).isAnswerOvertaken()
                ? Optional.ofNullable(messages.findNewestInboundId(family.of(number)))
                : Optional.empty();
    }

    private CaseState locked(String number) {
        CaseState state = cases.lockCase(number);
        if (state == null) {
            throw Cases.unknown(number);
        }
        return state;
    }
}
