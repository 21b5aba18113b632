package io.casework.triggers;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.OpenLead;
import io.casework.cases.Origin;
import io.casework.identity.Actor;
import io.casework.identity.Secrets;
import io.casework.triggers.TriggerEventMapper.Claimed;
import io.casework.triggers.TriggerEventMapper.Linked;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Does what an event asks for, in the transaction of its caller. A record becomes a case once: what is told of it later is
 * a note there.
 */
@Component
class TakeEvent {

    private final TriggerEventMapper mapper;
    private final EventJson json;
    private final Mappings mappings;
    private final OpenCase openCase;
    private final OpenLead openLead;
    private final Cases cases;
    private final Conversation conversation;
    private final FoundRecords foundRecords;

    TakeEvent(
            TriggerEventMapper mapper,
            EventJson json,
            Mappings mappings,
            OpenCase openCase,
            OpenLead openLead,
            Cases cases,
            Conversation conversation,
            FoundRecords foundRecords) {
        this.mapper = mapper;
        this.json = json;
        this.mappings = mappings;
        this.openCase = openCase;
        this.openLead = openLead;
        this.cases = cases;
        this.conversation = conversation;
        this.foundRecords = foundRecords;
    }

    /** What is being taken. */
    private record Taken(Claimed event, TriggerSource source, JsonNode json, String rule) {

        boolean isRead() {
            return ReadEvents.contains(json);
        }

        String note() {
            return ChangeNote.of(json, source.name());
        }

        Linked linkedTo(String caseNumber) {
            return new Linked(caseNumber, event.occurredAt(), Secrets.hash(note()));
        }
    }

    /**
     * @throws Unmappable when it cannot become what its rule says
     * @throws io.casework.shared.Problem when cases refuse it
     * @throws NotYet when it has to wait for another event
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome take(Claimed event, TriggerSource source) {
        JsonNode read = read(event);
        if (OwnChanges.contains(read)) {
            learn(new Taken(event, source, read, ""));
            return Outcome.skipped(null, "Our own change came back.", null);
        }
        TriggerRule rule = mappings.of(source).read(read).rule();
        if (rule == null) {
            return Outcome.skipped(null, "No rule of the source is for it.", null);
        }
        String about = source.id() + " " + Objects.requireNonNullElse(event.recordKey(), event.eventId());
        Meaning meaning = Interpreter.meaning(rule, read, source.name(), about);
        return taken(meaning, new Taken(event, source, read, rule.name()));
    }

    private Outcome taken(Meaning meaning, Taken taken) {
        if (meaning instanceof Meaning.OpensTicket opens) {
            return opened(taken, () -> openCase.open(opens.ticket(), Actor.SYSTEM));
        }
        if (meaning instanceof Meaning.OpensLead opens) {
            return opened(taken, () -> openLead.open(opens.lead(), Actor.SYSTEM));
        }
        if (meaning instanceof Meaning.AddsNote adds) {
            return noted(taken, adds.caseNumber());
        }
        if (meaning instanceof Meaning.AddsMessage adds) {
            return added(taken, adds);
        }
        learn(taken);
        return Outcome.skipped(taken.rule(), ((Meaning.Skips) meaning).reason(), null);
    }

    /** A record that we wrote ourselves names its case: what others change there later belongs to it. */
    private void learn(Taken taken) {
        OwnChanges.caseNumber(taken.json())
                .filter(number -> linked(taken, taken.event().recordKey()).isEmpty())
                .filter(number -> cases.lookUp(number).isPresent())
                .ifPresent(number -> link(taken, number));
    }

    private Outcome opened(Taken taken, Supplier<CaseFile> opening) {
        Optional<Linked> linked = linked(taken, taken.event().recordKey());
        if (linked.isPresent()) {
            return told(taken, linked.get());
        }
        if (isDiscarded(taken)) {
            return Outcome.skipped(taken.rule(), "A person decided that this state goes nowhere.", null);
        }
        String number = opening.get().number();
        link(taken, number);
        return Outcome.done(taken.rule(), number, "It opened the case.");
    }

    private Outcome noted(Taken taken, @Nullable String number) {
        Optional<Linked> linked = linked(taken, taken.event().recordKey());
        if (linked.isPresent()) {
            return told(taken, linked.get());
        }
        if (number == null || cases.lookUp(number).isEmpty()) {
            return Outcome.skipped(taken.rule(), "No case of ours belongs to the record.", null);
        }
        link(taken, number);
        return note(taken, number);
    }

    private Outcome told(Taken taken, Linked linked) {
        Linked now = taken.linkedTo(linked.caseNumber());
        if (now.occurredAt().isBefore(linked.occurredAt())) {
            return Outcome.skipped(taken.rule(), "The case knows a later state of the record.", linked.caseNumber());
        }
        if (isKnown(taken, linked) || ChangeEnvelopes.isCreation(taken.json())) {
            return Outcome.skipped(taken.rule(), "The case knows this state of the record.", linked.caseNumber());
        }
        if (now.digest().equals(linked.digest())) {
            return Outcome.skipped(taken.rule(), "It says what the case knows already.", linked.caseNumber());
        }
        mapper.updateRecord(
                taken.source().id(), Objects.requireNonNull(taken.event().recordKey()), now);
        return note(taken, linked.caseNumber());
    }

    /** What was read says in its own words what somebody may have told already. */
    private static boolean isKnown(Taken taken, Linked linked) {
        return taken.isRead() && taken.event().occurredAt().equals(linked.occurredAt());
    }

    private boolean isDiscarded(Taken taken) {
        String key = taken.event().recordKey();
        return taken.isRead()
                && key != null
                && mapper.countDiscarded(taken.source().id(), key, taken.event().occurredAt()) > 0;
    }

    private Outcome note(Taken taken, String number) {
        String where = conversation
                .add(number, NewMessage.note(taken.note(), Actor.SYSTEM), Actor.SYSTEM)
                .caseNumber();
        return Outcome.done(taken.rule(), where, "It is a note on the case.");
    }

    private Outcome added(Taken taken, Meaning.AddsMessage adds) {
        if (taken.isRead()) {
            return Outcome.skipped(taken.rule(), "It was read; only who sends a message knows that it is one.", null);
        }
        String number = adds.caseNumber();
        requireOwn(taken, number);
        String known = number != null && cases.lookUp(number).isPresent()
                ? number
                : linked(taken, parentKey(taken, adds.parent()))
                        .map(Linked::caseNumber)
                        .orElseThrow(() -> new NotYet("The case that it is about is not here."));
        NewMessage message = NewMessage.inbound(adds.body())
                .from(Origin.named("trigger:" + taken.event().id()));
        String where = conversation.add(known, message, Actor.SYSTEM).caseNumber();
        return Outcome.done(taken.rule(), where, "It is a message on the case.");
    }

    /** A message stands there in the customer's name, so a source writes on the cases of its own records alone. */
    private void requireOwn(Taken taken, @Nullable String number) {
        if (number != null
                && cases.lookUp(number).isPresent()
                && mapper.countRecords(taken.source().id(), number) == 0) {
            throw new Unmappable("The case is of no record of this source, so it may not write there.");
        }
    }

    private static @Nullable String parentKey(Taken taken, @Nullable String parent) {
        if (parent == null) {
            return null;
        }
        return taken.source().kind() == TriggerKind.SALESFORCE
                ? SalesforceRecords.key("Case", parent)
                : EventJson.bounded("case:" + parent);
    }

    private Optional<Linked> linked(Taken taken, @Nullable String recordKey) {
        return recordKey == null
                ? Optional.empty()
                : mapper.findRecord(taken.source().id(), recordKey);
    }

    private void link(Taken taken, String number) {
        String recordKey = taken.event().recordKey();
        if (recordKey != null) {
            mapper.insertRecord(taken.source().id(), recordKey, taken.linkedTo(number));
            adopt(taken, recordKey, number);
        }
    }

    /** A record that names a case already is no original. */
    private void adopt(Taken taken, String recordKey, String number) {
        if (taken.source().kind() == TriggerKind.SALESFORCE
                && OwnChanges.caseNumber(taken.json()).isEmpty()) {
            foundRecords.remember(recordKey, number);
        }
    }

    private JsonNode read(Claimed event) {
        try {
            return json.readStored(Objects.requireNonNullElse(event.payload(), ""));
        } catch (Unreadable e) {
            throw new Unmappable(String.valueOf(e.getMessage()));
        }
    }
}
