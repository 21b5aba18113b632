package io.casework.cases;

import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case on file. */
@Service
@Transactional
public class OpenCase {

    private static final int USUAL_PRIORITY = 50;
    private static final String UNKNOWN_LANGUAGE = "und";

    private final CaseMapper cases;
    private final LeadMapper leads;
    private final Customers customers;
    private final MessageLog messages;
    private final Journal journal;
    private final Inputs inputs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenCase(
            CaseMapper cases,
            LeadMapper leads,
            Customers customers,
            MessageLog messages,
            Journal journal,
            Inputs inputs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.leads = leads;
        this.customers = customers;
        this.messages = messages;
        this.journal = journal;
        this.inputs = inputs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case with the customer's first message and publishes {@link CaseOpened}.
     *
     * @throws Problem.InvalidInput when something about it is wrong; nothing is kept then
     * @throws Problem.Forbidden when the actor may not open cases
     */
    public CaseFile open(NewCase opening, Actor by) {
        return open(opening, Origin.UNKNOWN, by).file();
    }

    /**
     * Opens a case with a first message of which more is known; otherwise as {@link #open(NewCase, Actor)}.
     *
     * @param origin must be new
     */
    public Opened open(NewCase opening, Origin origin, Actor by) {
        by.require(Permission.CASES_OPEN);
        inputs.check(origin);
        inputs.check(opening);
        String language = language(opening.language());
        Customer customer = customers.recognise(Objects.requireNonNull(opening.customer()));
        CaseFile file = fileOf(opening, customer, language);
        cases.insertCase(file);
        cases.insertTerms(file.number(), file.searchTerms());
        if (file.type() == CaseType.LEAD) {
            leads.insertFacts(file.number(), LeadSource.API);
        }
        journal.tell(file.number(), "opened", file.channel().key(), null, by);
        Message first = messages.write(file.number(), firstMessage(opening, customer, origin));
        events.publishEvent(new CaseOpened(file.number(), file.type()));
        return new Opened(file, first);
    }

    /** A case just opened, with its first message. */
    public record Opened(CaseFile file, Message first) {}

    private CaseFile fileOf(NewCase opening, Customer customer, String language) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new CaseFile(
                CaseFile.PREFIX + cases.nextNumber(),
                opening.type(),
                CaseStatus.NEW,
                Objects.requireNonNull(opening.subject()).strip(),
                Objects.requireNonNullElse(opening.priority(), USUAL_PRIORITY),
                opening.channel(),
                null,
                new Labels(null, null, null, null, language),
                null,
                new Milestones(now, now, null, null, null, now, null),
                customer,
                0,
                1,
                opening.followUpOf(),
                null,
                1);
    }

    private static NewMessage firstMessage(NewCase opening, Customer customer, Origin origin) {
        return new NewMessage(
                Direction.INBOUND, Participant.of(customer), opening.message(), opening.attachments(), origin);
    }

    private static String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return UNKNOWN_LANGUAGE;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new Problem.InvalidInput("language", "is not a language tag such as en or de-AT");
        }
    }
}
