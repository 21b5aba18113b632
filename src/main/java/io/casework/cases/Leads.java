package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the leads. */
@Service
@Transactional
public class Leads {

    private static final String FROM_DUPLICATE = "duplicate";

    private final LeadMapper leads;
    private final Journal journal;
    private final Inputs inputs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(LeadMapper leads, Journal journal, Inputs inputs, ApplicationEventPublisher events, Clock clock) {
        this.leads = leads;
        this.journal = journal;
        this.inputs = inputs;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem.NotFound when the case is no lead, or there is none */
    @Transactional(readOnly = true)
    public LeadFacts find(String number) {
        return findIfLead(number).orElseThrow(() -> unknown(number));
    }

    /** Empty for a ticket. */
    @Transactional(readOnly = true)
    public Optional<LeadFacts> findIfLead(String number) {
        return Optional.ofNullable(leads.findFacts(number));
    }

    /**
     * Changes several facts at once, if nobody else changed them since their author read them, and publishes {@link
     * LeadChanged}.
     *
     * @param ifVersion the version that the author read
     * @param from where a consent was given
     * @throws Problem.StaleVersion when the facts have another version by now
     * @throws Problem.InvalidInput when a value is out of bounds
     */
    public LeadFacts edit(String number, LeadEdit edit, int ifVersion, String from, Actor by) {
        inputs.check(edit);
        if (locked(number).version() != ifVersion) {
            throw new Problem.StaleVersion("What is known of lead " + number);
        }
        return learned(number, edit, from, by);
    }

    /** Changes facts whoever changed them before, and publishes {@link LeadChanged} when something is new. */
    public LeadFacts learned(String number, LeadEdit edit, String from, Actor by) {
        inputs.check(edit);
        Instant now = now();
        return told(number, by, facts -> LeadChange.overwriting(facts, edit, from, now));
    }

    /** Fills in what is not known yet and leaves the rest, and publishes {@link LeadChanged} when something is new. */
    public LeadFacts completed(String number, LeadEdit known, String from, Actor by) {
        inputs.check(known);
        Instant now = now();
        return told(number, by, facts -> LeadChange.completing(facts, known, from, now));
    }

    /**
     * Hands on to a lead what one that is the same knows and it does not; nothing that is known of it is overwritten.
     * Publishes {@link LeadChanged} when something is new.
     */
    public void united(String duplicate, String into, Actor by) {
        LeadFacts other = find(duplicate);
        Instant now = now();
        told(into, by, facts -> LeadChange.united(facts, other, FROM_DUPLICATE, now));
    }

    /**
     * What is known when the case opens; nobody has to be told of it. Whoever fills in the public form may be anybody, so
     * it does not undo that the customer ended a consent.
     */
    void begun(String number, LeadEdit facts, String from) {
        Instant now = now();
        Instant withdrawn = from.equals(LeadSource.WEB_FORM.key()) ? leads.findWithdrawal(number) : null;
        keep(number, unknown -> {
            LeadFacts begun = LeadChange.overwriting(unknown, facts, from, now);
            return withdrawn == null ? begun : LeadChange.withdrawn(begun, withdrawn);
        });
    }

    /**
     * Notes that the lead has ended its consent to mail: on this lead, on those that it went into, and on all active ones of
     * the same customers. Publishes {@link LeadChanged} for each.
     */
    void withdrawn(String number, Actor by) {
        Instant now = now();
        Stream.iterate(number, Objects::nonNull, leads::findMergedInto)
                .flatMap(each -> Stream.concat(Stream.of(each), leads.listActiveLeads(each).stream()))
                .distinct()
                .sorted()
                .toList()
                .forEach(each -> told(each, by, facts -> LeadChange.withdrawn(facts, now)));
    }

    /** @param score 0 to 100 */
    public void scored(String number, int score) {
        Instant now = now();
        keep(number, facts -> LeadChange.scored(facts, score, now));
    }

    /** @param owner id of the representative, null when nobody has it any more */
    public void owned(String number, @Nullable String owner, Actor by) {
        if (keep(number, facts -> LeadChange.owned(facts, owner)) && owner != null) {
            journal.tell(number, "lead-accepted", null, null, by);
        }
    }

    /** Ends a lead; the first outcome stays. */
    public void concluded(String number, LeadOutcome outcome, @Nullable String reason, Actor by) {
        Instant now = now();
        if (keep(number, facts -> LeadChange.concluded(facts, outcome, reason, now))) {
            journal.tell(number, "lead-" + outcome.key(), null, reason, by);
        }
    }

    /** Notes that the lead is a customer now; the first time stays. */
    public void converted(String number) {
        Instant now = now();
        keep(number, facts -> LeadChange.converted(facts, now));
    }

    private LeadFacts told(String number, Actor by, UnaryOperator<LeadFacts> change) {
        if (keep(number, change)) {
            journal.tell(number, "lead-changed", null, null, by);
            events.publishEvent(new LeadChanged(number));
        }
        return find(number);
    }

    private boolean keep(String number, UnaryOperator<LeadFacts> change) {
        LeadFacts known = locked(number);
        LeadFacts changed = change.apply(known);
        if (changed.equals(known)) {
            return false;
        }
        leads.updateFacts(changed);
        events.publishEvent(new CaseChanged(number));
        return true;
    }

    private LeadFacts locked(String number) {
        LeadFacts facts = leads.lockFacts(number);
        if (facts == null) {
            throw unknown(number);
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Problem.NotFound unknown(String number) {
        return new Problem.NotFound("Lead " + number);
    }
}
